package dev.opcodec.runtime.session.machine;

/** The timers of a session; at most one of each kind runs. */
public enum TimerKind {
  /** The connection must be open by then. */
  CONNECT,
  /** HELLO must have come by then. */
  HELLO,
  /** READY or RESUMED must have come by then. */
  READY,
  /** The next heartbeat is due. */
  HEARTBEAT,
  /** The wait before the next connection is over. */
  RECONNECT,
  /** The wait before IDENTIFY is over. */
  IDENTIFY,
  /** The send window has room again. */
  SEND,
  /** A quota of commands that wait for it has room again. */
  QUOTA,
  /** Reading has been paused for too long. */
  STALL,
  /** The gateway has had long enough to answer our close frame. */
  CLOSE
}
