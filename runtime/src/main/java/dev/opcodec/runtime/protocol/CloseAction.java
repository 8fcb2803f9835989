package dev.opcodec.runtime.protocol;

/** What a session does when the peer closes the connection with a code. */
public enum CloseAction {
  /** Connects again and resumes. */
  RESUME,
  /** Resumes once; if that is closed with the same code, identifies. */
  RESUME_ONCE,
  /** Connects again and identifies. */
  IDENTIFY,
  /** Ends with an error: trying again cannot help. */
  STOP,
  /** Ends without an error. */
  END
}
