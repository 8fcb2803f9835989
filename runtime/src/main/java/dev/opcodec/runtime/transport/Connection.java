package dev.opcodec.runtime.transport;

import java.util.concurrent.CompletableFuture;

/** One WebSocket connection, from the first attempt to open it to its end. */
public interface Connection {
  /**
   * Sends one text message. Messages leave in the order of the calls.
   *
   * @param utf8 the message, at its whole length; not modified afterwards
   * @return completes when the message is written, exceptionally with an {@link
   *     java.io.IOException} if it cannot be
   */
  CompletableFuture<Void> send(byte[] utf8);

  /**
   * Hands no more messages on until {@link #resumeReading}, and soon reads no more, so that the
   * peer has to wait. The listener may still be told of a message that is on its way to it, and of
   * the end if no message that has been read is in front of it. Sending goes on. To pause twice is
   * to pause once.
   */
  void pauseReading();

  /** Reads on. Does nothing if reading is not paused. */
  void resumeReading();

  /**
   * Sends a close frame; the connection ends when the peer has answered, which the listener is
   * told.
   *
   * @param code 1000, or 3000 to 4999
   */
  void close(int code);

  /**
   * Sends a close frame if that can be done within a moment, and drops the connection whatever the
   * peer does. The listener may be told of the end, or not.
   *
   * @param code 1000, or 3000 to 4999
   */
  void abandon(int code);
}
