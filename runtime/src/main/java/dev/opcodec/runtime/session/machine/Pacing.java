package dev.opcodec.runtime.session.machine;

/**
 * How fast the session tries again. All times in milliseconds.
 *
 * @param backoffBase the wait after the first failure; doubles with each further one
 * @param backoffMax the longest wait
 * @param resumeAttempts how many RESUMEs in a row the gateway may refuse, or leave unanswered,
 *     before a new session is asked for; a connection lost on the way counts a quarter
 * @param afterInvalidMin the least time between op 9 and IDENTIFY (RES-8c)
 * @param afterInvalidMax the most that is drawn for it
 * @param connects connections of this session, whatever the gateway does
 * @param identifies new sessions, whatever the gateway does: a crash loop must not burn the 1000
 *     starts of a day (ID-7, scenario 29)
 */
public record Pacing(
    long backoffBase,
    long backoffMax,
    int resumeAttempts,
    long afterInvalidMin,
    long afterInvalidMax,
    Rate connects,
    Rate identifies) {

  /** One second doubling to a minute, three resumes, 1 to 5 s after op 9, 970 identifies a day. */
  public static final Pacing DEFAULT =
      new Pacing(1_000, 60_000, 3, 1_000, 5_000, new Rate(10, 5_000), new Rate(10, 90_000));

  /** Checks the ranges. */
  public Pacing {
    if (backoffBase < 1 || backoffMax < backoffBase) {
      throw new IllegalArgumentException("backoff must be positive and its maximum not below it");
    }
    if (resumeAttempts < 1) {
      throw new IllegalArgumentException("at least one attempt to resume");
    }
    if (afterInvalidMin < 0 || afterInvalidMax < afterInvalidMin) {
      throw new IllegalArgumentException("the wait after op 9 is a range");
    }
  }
}
