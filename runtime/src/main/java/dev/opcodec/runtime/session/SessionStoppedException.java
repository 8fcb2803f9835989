package dev.opcodec.runtime.session;

import dev.opcodec.runtime.session.machine.StopReason;
import org.jspecify.annotations.Nullable;

/** A session is over, and not because it was wanted, or before it was established. */
public final class SessionStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient StopReason reason;

  SessionStoppedException(StopReason reason, String meaning) {
    super(meaning);
    this.reason = reason;
  }

  /** Why it is over. */
  public StopReason reason() {
    return reason;
  }

  /** The gateway's close code; null if it was not the gateway that ended it. */
  public @Nullable Integer closeCode() {
    return reason.closeCode();
  }
}
