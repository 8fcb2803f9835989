package dev.opcodec.runtime.session;

/** What happens when a handler or a subscriber is slower than the gateway (scenario 46). */
public enum Overflow {
  /**
   * Nothing more is read of the connection until half of the queue is free, so that the gateway has
   * to wait and nothing is lost. All who get events of this session wait for the slowest of them.
   *
   * <p>Heartbeats leave all the same, and that no acknowledgement is read is not held against the
   * connection. After {@link dev.opcodec.runtime.session.machine.Timeouts#stall} it is given up;
   * the session resumes when there is room again, if the gateway still has it then.
   */
  PAUSE,

  /**
   * The oldest events are dropped, and {@link SessionListener#dropped} told how many. Nobody else
   * is affected.
   */
  DROP_OLDEST
}
