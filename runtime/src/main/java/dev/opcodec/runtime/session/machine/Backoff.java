package dev.opcodec.runtime.session.machine;

/**
 * How long to wait before the next connection. The first one after an established session goes out
 * at once; each failure doubles the wait up to a bound. Only READY and RESUMED start it over: a
 * connection that merely opens proves nothing (scenario 16).
 *
 * @param failures connections in a row that did not become a session
 */
record Backoff(int failures) {
  static final Backoff FRESH = new Backoff(0);

  private static final int MOST_DOUBLINGS = 20;

  Backoff failed() {
    return new Backoff(failures + 1);
  }

  /**
   * Between half and the whole of the doubled base, so that waits grow and yet a thousand sessions
   * do not return in step.
   *
   * @return milliseconds
   */
  long delay(Jitter jitter, Pacing pacing) {
    if (failures == 0) {
      return 0;
    }
    long doubled = pacing.backoffBase() << Math.min(failures - 1, MOST_DOUBLINGS);
    long whole = Math.min(doubled, pacing.backoffMax());
    return jitter.between(whole / 2, whole);
  }
}
