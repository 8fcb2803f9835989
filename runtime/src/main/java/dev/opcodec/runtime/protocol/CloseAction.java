package dev.opcodec.runtime.protocol;

/** What a close code means for the session whose connection was closed with it. */
public enum CloseAction {
  /** The session lives on: reconnect and resume. */
  RESUME,
  /** At most one attempt to resume, then a new session. */
  RESUME_ONCE,
  /** The session is over: reconnect and identify. */
  IDENTIFY,
  /** An error that reconnecting cannot cure. */
  STOP,
  /** Finished as it should; no reconnect. */
  END
}
