package dev.opcodec.runtime.session.machine;

/**
 * A limit that some commands have beside the one of all frames. It is counted over the session, not
 * the connection, which is stricter than any gateway asks for.
 *
 * @param commands most commands in a window
 * @param window its length in milliseconds
 */
public record Quota(int commands, long window) {
  /** Checks the ranges. */
  public Quota {
    if (commands < 1 || window < 1) {
      throw new IllegalArgumentException("a quota is positive");
    }
  }
}
