package dev.opcodec.processor.model;

/** Why a connection was closed, and what the session does then. */
public record CloseCode(String name, int code, Action action, Meta meta) implements Definition {
  /** What the session does. */
  public enum Action {
    RESUME,
    RESUME_ONCE,
    IDENTIFY,
    STOP,
    END
  }
}
