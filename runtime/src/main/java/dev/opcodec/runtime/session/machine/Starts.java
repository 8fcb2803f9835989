package dev.opcodec.runtime.session.machine;

/**
 * When the session may start a connection, and when it may identify.
 *
 * @param backoff grows with failures, see {@link Backoff}
 * @param connects bounds connections, see {@link Pacing#connects}
 * @param identifies bounds new sessions, see {@link Pacing#identifies}
 * @param identifyNotBefore the end of the wait after op 9 (RES-8c)
 */
record Starts(Backoff backoff, Allowance connects, Allowance identifies, long identifyNotBefore) {

  static Starts first(Pacing pacing, long now) {
    return new Starts(
        Backoff.FRESH,
        Allowance.full(pacing.connects(), now),
        Allowance.full(pacing.identifies(), now),
        now);
  }

  Starts with(Backoff changed) {
    return new Starts(changed, connects, identifies, identifyNotBefore);
  }

  Starts connecting(Pacing pacing, long now) {
    return new Starts(
        backoff.failed(), connects.take(pacing.connects(), now), identifies, identifyNotBefore);
  }

  Starts identifying(Pacing pacing, long now) {
    return new Starts(
        backoff, connects, identifies.take(pacing.identifies(), now), identifyNotBefore);
  }

  Starts identifyNotBefore(long instant) {
    return new Starts(backoff, connects, identifies, instant);
  }

  long waitToIdentify(Pacing pacing, long now) {
    return Math.max(identifyNotBefore - now, identifies.waitFor(pacing.identifies(), now));
  }
}
