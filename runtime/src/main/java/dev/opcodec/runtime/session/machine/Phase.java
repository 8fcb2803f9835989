package dev.opcodec.runtime.session.machine;

import java.util.EnumSet;
import java.util.Set;

/** Where a session stands. {@link SessionMachine} draws how one leads to another. */
public enum Phase {
  /** Not started. */
  IDLE,
  /** Not connected; waits before it connects again. */
  WAITING,
  /** The WebSocket is being opened. */
  CONNECTING,
  /** The WebSocket is open, HELLO has not come. */
  AWAITING_HELLO,
  /** Beats, and waits until it may identify. */
  AWAITING_IDENTIFY,
  /** IDENTIFY is sent, READY has not come. */
  IDENTIFYING,
  /** RESUME is sent, RESUMED has not come. */
  RESUMING,
  /** Established: events come, commands go. */
  READY,
  /** Our close frame is sent. */
  CLOSING,
  /** Over. */
  STOPPED;

  /** The phases that can directly follow this one. */
  Set<Phase> next() {
    return switch (this) {
      case IDLE -> EnumSet.of(WAITING, STOPPED);
      case WAITING -> EnumSet.of(CONNECTING, STOPPED);
      case CONNECTING -> EnumSet.of(AWAITING_HELLO, WAITING, STOPPED);
      case AWAITING_HELLO -> EnumSet.of(AWAITING_IDENTIFY, RESUMING, WAITING, CLOSING, STOPPED);
      case AWAITING_IDENTIFY -> EnumSet.of(IDENTIFYING, WAITING, CLOSING, STOPPED);
      case IDENTIFYING, RESUMING -> EnumSet.of(READY, WAITING, CLOSING, STOPPED);
      case READY -> EnumSet.of(WAITING, CLOSING, STOPPED);
      case CLOSING -> EnumSet.of(STOPPED);
      case STOPPED -> EnumSet.noneOf(Phase.class);
    };
  }

  /** Whether the WebSocket is open and in use. */
  boolean isOpen() {
    return switch (this) {
      case AWAITING_HELLO, AWAITING_IDENTIFY, IDENTIFYING, RESUMING, READY -> true;
      case IDLE, WAITING, CONNECTING, CLOSING, STOPPED -> false;
    };
  }

  /** Whether a connection exists, if only half. */
  boolean hasConnection() {
    return this == CONNECTING || this == CLOSING || isOpen();
  }
}
