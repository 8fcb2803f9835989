package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * All that a session machine needs to be told.
 *
 * @param url the gateway's own URL, used whenever there is nothing to resume
 * @param closeAction what a close code means
 * @param timeouts how long it waits for the gateway
 * @param pacing how fast it tries again
 * @param limits what it may send
 */
public record MachineSettings(
    String url,
    IntFunction<CloseAction> closeAction,
    Timeouts timeouts,
    Pacing pacing,
    SendLimits limits) {

  /** Checks that nothing is null. */
  public MachineSettings {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(closeAction, "closeAction");
    Objects.requireNonNull(timeouts, "timeouts");
    Objects.requireNonNull(pacing, "pacing");
    Objects.requireNonNull(limits, "limits");
  }

  /** The defaults of all that has one. */
  public static MachineSettings of(String url, IntFunction<CloseAction> closeAction) {
    return new MachineSettings(
        url, closeAction, Timeouts.DEFAULT, Pacing.DEFAULT, SendLimits.DEFAULT);
  }
}
