package dev.opcodec.runtime.session.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a session. */
public sealed interface Input {

  /** What belongs to one connection; of an old connection it is discarded (scenario 37). */
  sealed interface OfConnection extends Input {
    /** The number that {@link Effect.Connect} gave to the connection. */
    long connection();
  }

  /** A frame of the gateway. */
  sealed interface Received extends OfConnection {}

  /**
   * The session begins.
   *
   * @param from the session to resume, or null for a new one
   */
  record Start(@Nullable ResumePoint from) implements Input {}

  /** The WebSocket is open. */
  record Opened(long connection) implements OfConnection {}

  /**
   * The WebSocket could not be opened.
   *
   * @param reason for a log
   */
  record ConnectFailed(long connection, String reason) implements OfConnection {}

  /**
   * The connection is gone.
   *
   * @param code the close code; null if there was none (RES-1, scenario 38)
   * @param reason what the gateway, or the network, said; may be empty
   */
  record Closed(long connection, @Nullable Integer code, String reason) implements OfConnection {}

  /** Op 10. */
  record Hello(long connection, long intervalMillis) implements Received {}

  /** Op 1, from the gateway. */
  record HeartbeatRequested(long connection) implements Received {}

  /** Op 11. */
  record HeartbeatAck(long connection) implements Received {}

  /** Op 7. */
  record Reconnect(long connection) implements Received {}

  /** Op 9. */
  record InvalidSession(long connection, boolean resumable) implements Received {}

  /**
   * Op 0.
   *
   * @param sequence null if the frame carries none
   */
  record Dispatch(long connection, @Nullable Long sequence, DispatchKind kind)
      implements Received {}

  /** A frame that means nothing to the session itself, known or not. */
  record OtherFrame(long connection) implements Received {}

  /**
   * Bytes that are no frame: the stream cannot be trusted any more.
   *
   * @param reason for a log
   */
  record Corrupt(long connection, String reason) implements Received {}

  /** The identify gate lets this session identify now. */
  record IdentifyPermitted(long connection) implements OfConnection {}

  /** The identify gate failed. */
  record IdentifyDenied(long connection) implements OfConnection {}

  /** A beat is wanted out of turn, behind a command that went out (HB-12). */
  record BeatWanted(long connection) implements OfConnection {}

  /** A command was written. */
  record Sent(long connection, long command) implements OfConnection {}

  /** A command could not be written. */
  record SendFailed(long connection, long command) implements OfConnection {}

  /**
   * A timer ran out.
   *
   * @param number the number it was started with
   */
  record TimerFired(TimerKind kind, long number) implements Input {}

  /**
   * The user has a valid command to send.
   *
   * @param command a number of the caller's choice, unique in the session
   * @param quotas what it counts against
   * @param excused whether it need not wait for these, because the gateway itself said when
   */
  record SendRequested(long command, List<QuotaKey> quotas, boolean excused) implements Input {
    /** Copies the list; nothing counts twice. */
    public SendRequested {
      quotas = quotas.stream().distinct().toList();
    }

    /** A command without a limit of its own. */
    public SendRequested(long command) {
      this(command, List.of(), false);
    }
  }

  /** The user no longer wants a command to go out; one that is being written goes all the same. */
  record SendWithdrawn(long command) implements Input {}

  /** What came waits for a slow user; the shell has stopped to read the connection (HB-7). */
  record ReadingPaused() implements Input {}

  /** There is room again; the shell reads on. */
  record ReadingResumed() implements Input {}

  /** The user ends the session. */
  record CloseRequested() implements Input {}

  /** The user lets go of the connection and keeps the session for later. */
  record SuspendRequested() implements Input {}
}
