package dev.opcodec.runtime.request;

import java.time.Duration;

/**
 * What a session bears of requests.
 *
 * @param timeout how long an answer may take if the request does not say, counted from sending;
 *     positive
 * @param pending most requests that wait for something; further ones fail
 */
public record RequestLimits(Duration timeout, int pending) {
  /** Thirty seconds, a thousand requests. */
  public static final RequestLimits DEFAULT = new RequestLimits(Duration.ofSeconds(30), 1_000);

  /** Checks the ranges. */
  public RequestLimits {
    if (timeout.isNegative() || timeout.isZero() || pending < 1) {
      throw new IllegalArgumentException("a time-out and a number of requests are positive");
    }
  }
}
