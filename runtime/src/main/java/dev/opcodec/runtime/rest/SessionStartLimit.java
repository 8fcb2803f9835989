package dev.opcodec.runtime.rest;

/**
 * How many sessions a token may start: {@code session_start_limit} of {@code GET /gateway/bot}.
 *
 * @param total session starts in a period; 0 or more
 * @param remaining those left in this period, as of when it was asked; 0 or more
 * @param resetAfterMillis until they are {@code total} again; 0 if the period has not begun
 * @param maxConcurrency identifies in 5 seconds, each of another bucket (SH-3); 1 or more
 */
public record SessionStartLimit(
    int total, int remaining, long resetAfterMillis, int maxConcurrency) {

  /** Checks the ranges. */
  public SessionStartLimit {
    if (total < 0 || remaining < 0 || resetAfterMillis < 0) {
      throw new IllegalArgumentException("a session start limit is not negative");
    }
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException("max_concurrency is at least 1");
    }
  }
}
