package dev.opcodec.runtime.session;

import dev.opcodec.runtime.rest.SessionStartLimit;

/**
 * The session starts of a token, as a value (ID-7, scenario 29). Two rules: none is granted that is
 * not there, and once half of a period's starts are gone, shards that identify again are spread
 * over the time that is left. So a crash loop cannot eat up what the other shards, or a restart of
 * the program, will need.
 *
 * @param total starts in a period
 * @param remaining those left in this one
 * @param resetAt the end of this period, or {@link #NOT_BEGUN}
 * @param repeatAt when a shard may identify again, if starts are scarce
 */
record StartBudget(int total, int remaining, long resetAt, long repeatAt) {
  /** Also the wait for what never comes. */
  static final long NEVER = Long.MAX_VALUE;

  /** A period begins with the first start in it. */
  static final long NOT_BEGUN = NEVER;

  static final long PERIOD_MILLIS = 24 * 60 * 60 * 1_000L;

  /** Longer is as good as for ever, and would end before it began. */
  private static final long LONGEST_PERIOD_MILLIS = Long.MAX_VALUE / 2;

  /** User accounts have no limit (ID-8), and one that nobody has told us we cannot keep. */
  static final StartBudget UNLIMITED =
      new StartBudget(Integer.MAX_VALUE, Integer.MAX_VALUE, NOT_BEGUN, Long.MIN_VALUE);

  static StartBudget of(SessionStartLimit limit, long now) {
    boolean begun = limit.resetAfterMillis() > 0;
    return new StartBudget(
        limit.total(),
        begun ? limit.remaining() : Math.max(limit.remaining(), limit.total()),
        begun ? now + Math.min(limit.resetAfterMillis(), LONGEST_PERIOD_MILLIS) : NOT_BEGUN,
        Long.MIN_VALUE);
  }

  private boolean isUnlimited() {
    return total == Integer.MAX_VALUE;
  }

  private boolean isScarce() {
    return remaining <= total / 2;
  }

  boolean isOver(long now) {
    return resetAt != NOT_BEGUN && now >= resetAt;
  }

  /** What it is at that instant: full again after the period's end. */
  StartBudget at(long now) {
    return isOver(now) ? new StartBudget(total, total, NOT_BEGUN, Long.MIN_VALUE) : this;
  }

  /**
   * Milliseconds until a start may be granted, {@link #NEVER} if the limit is none at all.
   *
   * @param again whether this shard has identified in this period before
   */
  long waitFor(boolean again, long now) {
    StartBudget current = at(now);
    if (current.remaining == 0) {
      return current.resetAt == NOT_BEGUN ? NEVER : current.resetAt - now;
    }
    if (!again || !current.isScarce() || current.repeatAt <= now) {
      return 0;
    }
    return Math.min(current.repeatAt, current.resetAt) - now;
  }

  /** One start less. */
  StartBudget take(boolean again, long now) {
    if (isUnlimited()) {
      return this;
    }
    StartBudget current = at(now);
    long end = current.resetAt == NOT_BEGUN ? now + PERIOD_MILLIS : current.resetAt;
    int left = current.remaining - 1;
    long next = again ? now + (end - now) / Math.max(1, left) : current.repeatAt;
    return new StartBudget(total, left, end, next);
  }

  /** One that was taken and not used. */
  StartBudget giveBack() {
    return isUnlimited() || remaining == total
        ? this
        : new StartBudget(total, remaining + 1, resetAt, repeatAt);
  }

  /** The gateway has counted too, and with it who else uses the token: the lower number holds. */
  StartBudget corrected(StartBudget told, long now) {
    StartBudget current = at(now);
    boolean samePeriod = current.resetAt != NOT_BEGUN && told.resetAt != NOT_BEGUN;
    int left = samePeriod ? Math.min(current.remaining, told.remaining) : told.remaining;
    return new StartBudget(told.total, left, told.resetAt, current.repeatAt);
  }
}
