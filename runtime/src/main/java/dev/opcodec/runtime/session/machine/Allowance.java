package dev.opcodec.runtime.session.machine;

/**
 * A token bucket as a value: so many at once, then one each period. It bounds what no single rule
 * bounds: a gateway that says READY and hangs up, over and over, resets the backoff each time, but
 * not this.
 *
 * @param available tokens at {@code since}
 * @param since milliseconds on the session's clock
 */
record Allowance(int available, long since) {

  static Allowance full(Rate rate, long now) {
    return new Allowance(rate.burst(), now);
  }

  /** Milliseconds until a token is there; 0 if one is. */
  long waitFor(Rate rate, long now) {
    Allowance filled = fill(rate, now);
    return filled.available > 0 ? 0 : filled.since + rate.period() - now;
  }

  /** One token less; the caller may overdraw nothing: none stays none. */
  Allowance take(Rate rate, long now) {
    Allowance filled = fill(rate, now);
    return new Allowance(Math.max(0, filled.available - 1), filled.since);
  }

  private Allowance fill(Rate rate, long now) {
    long gained = Math.max(0, now - since) / rate.period();
    if (available + gained >= rate.burst()) {
      return new Allowance(rate.burst(), now);
    }
    return new Allowance(available + (int) gained, since + gained * rate.period());
  }
}
