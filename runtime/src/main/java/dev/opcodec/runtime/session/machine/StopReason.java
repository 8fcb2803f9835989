package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/**
 * Why a session is over.
 *
 * @param cause what ended it
 * @param closeCode the gateway's close code, for the two causes that have one
 * @param closeReason what the gateway said with it, on one line; may be empty
 */
public record StopReason(Cause cause, @Nullable Integer closeCode, String closeReason) {

  /** Code and reason, such as {@code 4004 (Authentication failed.)}; empty without a code. */
  public String closeText() {
    if (closeCode == null) {
      return "";
    }
    return closeReason.isEmpty() ? closeCode.toString() : closeCode + " (" + closeReason + ")";
  }

  /** What can end a session. */
  public enum Cause {
    /** The user closed it. */
    CLOSED,
    /** The user suspended it; it can be resumed. */
    SUSPENDED,
    /** The gateway closed with a code that no reconnect can cure. */
    REFUSED_BY_GATEWAY,
    /** The gateway closed with a code that says all is done. */
    ENDED_BY_GATEWAY
  }

  /** The user closed it. */
  public static final StopReason CLOSED = new StopReason(Cause.CLOSED, null, "");

  /** The user suspended it. */
  public static final StopReason SUSPENDED = new StopReason(Cause.SUSPENDED, null, "");
}
