package dev.opcodec.runtime.session.machine;

/**
 * How long the session waits for the gateway. All in milliseconds.
 *
 * @param connect TCP, TLS and the upgrade
 * @param hello HELLO after the connection opened (scenario 14)
 * @param ready READY after IDENTIFY, RESUMED after RESUME (scenario 15); ten times as long while
 *     replayed dispatches keep coming
 * @param close the gateway's close frame after ours
 * @param stall how long reading may be paused for a slow user before the connection is given up,
 *     and how long acknowledgements may be missing altogether while it is paused again and again
 */
public record Timeouts(long connect, long hello, long ready, long close, long stall) {
  /** Ten minutes: longer than a handler should block, and than most gateways keep a session. */
  private static final long DEFAULT_STALL = 600_000;

  /** 20 s, 30 s, 60 s, half a second and ten minutes. */
  public static final Timeouts DEFAULT = new Timeouts(20_000, 30_000, 60_000, 500);

  /** Checks the ranges. */
  public Timeouts {
    if (connect < 1 || hello < 1 || ready < 1 || close < 1 || stall < 1) {
      throw new IllegalArgumentException("timeouts must be positive");
    }
  }

  /** Time-outs with the {@code stall} of {@link #DEFAULT}. */
  public Timeouts(long connect, long hello, long ready, long close) {
    this(connect, hello, ready, close, DEFAULT_STALL);
  }
}
