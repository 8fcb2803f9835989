package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/** What a session tells those who watch it. Holds no secret. */
public sealed interface LifecycleEvent {

  /** Why a connection was given up. */
  enum Loss {
    /** It could not be opened. */
    CONNECT_FAILED,
    /** It did not open in time. */
    CONNECT_TIMEOUT,
    /** It opened, and no HELLO came (scenario 14). */
    HELLO_TIMEOUT,
    /** Neither READY nor RESUMED came (scenario 15). */
    READY_TIMEOUT,
    /** A heartbeat was not acknowledged (HB-7). */
    ZOMBIE,
    /** Op 7. */
    RECONNECT_REQUESTED,
    /** Op 9. */
    INVALID_SESSION,
    /** What came was no frame. */
    CORRUPT_STREAM,
    /** The identify gate failed. */
    IDENTIFY_DENIED,
    /** Reading was paused for longer than {@link Timeouts#stall}. */
    STALLED,
    /** The gateway, or the network, closed it. */
    CLOSED
  }

  /**
   * A connection is being opened.
   *
   * @param url where to; should the gateway have put the session's id or the token into it, {@code
   *     …} stands for that
   */
  record Connecting(long connection, String url) implements LifecycleEvent {}

  /** The WebSocket is open. */
  record Connected(long connection) implements LifecycleEvent {}

  /** HELLO came. */
  record HelloReceived(long connection, long intervalMillis) implements LifecycleEvent {}

  /** IDENTIFY goes out. */
  record Identifying(long connection) implements LifecycleEvent {}

  /** RESUME goes out, from that sequence. */
  record Resuming(long connection, long sequence) implements LifecycleEvent {}

  /** A new session is established. */
  record Established(long connection) implements LifecycleEvent {}

  /**
   * The old session goes on.
   *
   * @param replayed dispatches that came again between RESUME and RESUMED
   */
  record Resumed(long connection, long replayed) implements LifecycleEvent {}

  /** A heartbeat goes out. */
  record HeartbeatSent(long connection, boolean requested) implements LifecycleEvent {}

  /**
   * A heartbeat was acknowledged after that many milliseconds, those in which nothing was read
   * included.
   */
  record HeartbeatAcknowledged(long connection, long latencyMillis) implements LifecycleEvent {}

  /**
   * Handlers or subscribers are too slow: nothing is read until they have caught up.
   *
   * @param connection the latest one
   */
  record ReadingPaused(long connection) implements LifecycleEvent {}

  /**
   * They have caught up.
   *
   * @param connection the latest one
   */
  record ReadingResumed(long connection) implements LifecycleEvent {}

  /** Sequence numbers are missing: dispatches are lost (scenario 25). */
  record SequenceGap(long connection, long after, long next) implements LifecycleEvent {}

  /**
   * The session cannot be resumed, and another one begins: what the gateway dispatched in it after
   * that number is lost, and what the user has remembered of it may be out of date (RES-7).
   *
   * @param connection on which it turned out
   * @param after the last sequence number of the old session
   */
  record SessionLost(long connection, long after) implements LifecycleEvent {}

  /** A dispatch came that the session had before its RESUME; it is not delivered again. */
  record DuplicateDropped(long connection, long sequence) implements LifecycleEvent {}

  /**
   * A connection is gone.
   *
   * @param loss why
   * @param closeCode the gateway's code, if there was one
   * @param reason what the gateway, the network or this end said of it, on one line; may be empty
   * @param resuming whether the next connection will resume
   * @param retryInMillis the wait before it; longer if reading is paused until then
   */
  record Disconnected(
      long connection,
      Loss loss,
      @Nullable Integer closeCode,
      String reason,
      boolean resuming,
      long retryInMillis)
      implements LifecycleEvent {}

  /** The session is over. */
  record Stopped(StopReason reason) implements LifecycleEvent {}
}
