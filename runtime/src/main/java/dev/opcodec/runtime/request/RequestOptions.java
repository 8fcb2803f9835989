package dev.opcodec.runtime.request;

import java.time.Duration;

/**
 * How one request is made.
 *
 * @param timeout how long the answer may take, positive. It is counted from when the command goes
 *     out, and anew each time that it is sent again; the time in which it waits to be sent is not
 *     counted. Losing the connection does not stop the clock: what was missed may be replayed
 * @param repeatable whether the command may be sent a second time where its answer is lost for
 *     good, because a new session had to be begun or the connection was lost while it was written.
 *     Only for commands that ask and change nothing
 */
public record RequestOptions(Duration timeout, boolean repeatable) {
  /** Checks the range. */
  public RequestOptions {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a time-out is positive");
    }
  }

  /** Not repeatable, with that time-out. */
  public static RequestOptions within(Duration timeout) {
    return new RequestOptions(timeout, false);
  }

  /** The same, repeatable. */
  public RequestOptions asRepeatable() {
    return new RequestOptions(timeout, true);
  }
}
