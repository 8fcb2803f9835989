package dev.opcodec.runtime.session.machine;

/**
 * How long the session waits for the gateway. All in milliseconds.
 *
 * @param connect TCP, TLS and the upgrade
 * @param hello HELLO after the connection opened (scenario 14)
 * @param ready READY after IDENTIFY, RESUMED after RESUME (scenario 15)
 * @param close the gateway's close frame after ours
 */
public record Timeouts(long connect, long hello, long ready, long close) {
  /** 20 s, 30 s, 60 s and half a second. */
  public static final Timeouts DEFAULT = new Timeouts(20_000, 30_000, 60_000, 500);

  /** Checks the ranges. */
  public Timeouts {
    if (connect < 1 || hello < 1 || ready < 1 || close < 1) {
      throw new IllegalArgumentException("timeouts must be positive");
    }
  }
}
