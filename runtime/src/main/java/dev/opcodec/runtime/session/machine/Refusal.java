package dev.opcodec.runtime.session.machine;

/** Why a command did not go out. */
public enum Refusal {
  /** The session is closed, suspended, stopped, or about to be. */
  SESSION_OVER,
  /** Too many commands wait already. */
  QUEUE_FULL,
  /** Nobody wants it any more. */
  WITHDRAWN,
  /** The connection was lost while the command was being written; it may have arrived. */
  CONNECTION_LOST
}
