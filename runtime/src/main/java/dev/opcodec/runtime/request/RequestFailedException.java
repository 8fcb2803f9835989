package dev.opcodec.runtime.request;

import org.jspecify.annotations.Nullable;

/**
 * A command was not answered, or not in full. Says which command and why, never what was in it or
 * in the answer.
 */
public final class RequestFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a request failed. */
  public enum Reason {
    /** The command did not go out, or not surely; the cause says why. */
    NOT_SENT("it was not sent"),
    /** The answer did not come, or not all of it, in time; {@link #received} has what did. */
    TIMED_OUT("its answer did not come in time"),
    /** The gateway refused, see {@link #refusal}. */
    REFUSED("the gateway refused it"),
    /** The gateway found it too frequent, again and again, see {@link #refusal}. */
    RATE_LIMITED("the gateway still finds it too frequent"),
    /** The session was lost, and the answer with it; a new session was begun. */
    SESSION_LOST("the session was lost before it was answered"),
    /** The session is closed, suspended or stopped. */
    SESSION_OVER("the session is over"),
    /** Too many requests wait already. */
    TOO_MANY("too many requests wait already"),
    /** An answer came that is not what its type says; the cause says where. */
    UNDECODABLE("its answer cannot be decoded");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private final String command;
  private final Reason reason;
  private final transient Answers received;
  private final transient @Nullable Object refusal;

  /**
   * A failure.
   *
   * @param command the command's name in the schema
   * @param received the part of the answer that came
   * @param refusal the event or frame by which the gateway refused, or null
   * @param cause or null
   */
  public RequestFailedException(
      String command,
      Reason reason,
      Answers received,
      @Nullable Object refusal,
      @Nullable Throwable cause) {
    super(message(command, reason, received), cause);
    this.command = command;
    this.reason = reason;
    this.received = received;
    this.refusal = refusal;
  }

  private static String message(String command, Reason reason, Answers received) {
    String failed = command + " failed: " + reason.text;
    return received.isEmpty() ? failed : failed + "; parts of the answer that came: " + received;
  }

  /** The command's name in the schema. */
  public String command() {
    return command;
  }

  /** Why it failed. */
  public Reason reason() {
    return reason;
  }

  /** The part of the answer that came; empty if none did. */
  public Answers received() {
    return received;
  }

  /** The event or frame by which the gateway refused; null if it did not, or it is unreadable. */
  public @Nullable Object refusal() {
    return refusal;
  }
}
