package dev.opcodec.runtime.session;

import dev.opcodec.runtime.validate.Violation;
import java.util.List;

/** A command did not go out, or not surely. Says which command and why, never what was in it. */
public final class CommandRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a command is refused. */
  public enum Reason {
    /** It does not keep the bounds of the schema, see {@link #violations}. */
    INVALID,
    /** It is larger than the gateway takes, see {@link #size} (SEND-1). */
    TOO_LARGE,
    /** The session's protocol has no such command, or another class for it. */
    NOT_IN_PROTOCOL,
    /** The session is closed, suspended or stopped. */
    SESSION_OVER,
    /** Too many commands wait already. */
    QUEUE_FULL,
    /** The request that it belongs to was cancelled before it went out. */
    WITHDRAWN,
    /** The connection was lost while it was being written; it may have arrived. */
    CONNECTION_LOST
  }

  private final String command;
  private final Reason reason;
  private final transient List<Violation> violations;
  private final int size;

  CommandRefusedException(
      String command, Reason reason, String why, List<Violation> violations, int size) {
    super(command + " was refused: " + why);
    this.command = command;
    this.reason = reason;
    this.violations = List.copyOf(violations);
    this.size = size;
  }

  /** The command's name in the schema. */
  public String command() {
    return command;
  }

  /** Why it was refused. */
  public Reason reason() {
    return reason;
  }

  /** All that is wrong with it; empty unless it is {@link Reason#INVALID}. */
  public List<Violation> violations() {
    return violations;
  }

  /** Its bytes as a frame; 0 if it was refused before it was written. */
  public int size() {
    return size;
  }
}
