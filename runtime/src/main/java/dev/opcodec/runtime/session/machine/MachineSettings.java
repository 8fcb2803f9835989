package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;
import java.util.List;
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
 * @param identifyQuotas what IDENTIFY counts against, like a command of the user; unmodifiable
 */
public record MachineSettings(
    String url,
    IntFunction<CloseAction> closeAction,
    Timeouts timeouts,
    Pacing pacing,
    SendLimits limits,
    List<QuotaKey> identifyQuotas) {

  /** Checks that nothing is null. */
  public MachineSettings {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(closeAction, "closeAction");
    Objects.requireNonNull(timeouts, "timeouts");
    Objects.requireNonNull(pacing, "pacing");
    Objects.requireNonNull(limits, "limits");
    identifyQuotas = List.copyOf(identifyQuotas);
  }

  /** Settings of a session whose IDENTIFY counts against no quota. */
  public MachineSettings(
      String url,
      IntFunction<CloseAction> closeAction,
      Timeouts timeouts,
      Pacing pacing,
      SendLimits limits) {
    this(url, closeAction, timeouts, pacing, limits, List.of());
  }

  /** The defaults of all that has one. */
  public static MachineSettings of(String url, IntFunction<CloseAction> closeAction) {
    return new MachineSettings(
        url, closeAction, Timeouts.DEFAULT, Pacing.DEFAULT, SendLimits.DEFAULT);
  }
}
