package dev.opcodec.runtime.transport;

import org.jspecify.annotations.Nullable;

/**
 * Told what happens to a {@link Connection}: either {@link #failed}, or {@link #opened}, then
 * messages, then {@link #closed}. Calls never overlap, and each happens before the next.
 */
public interface TransportListener {
  /** The connection is open. */
  void opened();

  /**
   * The connection could not be opened.
   *
   * @param status of the HTTP answer to the upgrade; null if none came
   * @param reason for a log; holds no query of the URL
   */
  void failed(@Nullable Integer status, String reason);

  /**
   * A whole text message.
   *
   * @param buffer holds its UTF-8 in the given part until this returns, and may be used again
   *     afterwards
   */
  void text(byte[] buffer, int offset, int length);

  /**
   * A whole binary message.
   *
   * @param buffer holds it in the given part until this returns, and may be used again afterwards
   */
  void binary(byte[] buffer, int offset, int length);

  /**
   * Several messages may follow at once: what comes of them may be held back until {@link
   * #batchEnds}, so that whoever waits for it is woken once. A transport that never says so is
   * understood too.
   */
  default void batchBegins() {}

  /** All that is there for now has been told. */
  default void batchEnds() {}

  /**
   * The connection is gone.
   *
   * @param code the peer's close code; null if there was none: a close frame without a code (1005),
   *     or no close frame (1006)
   * @param reason what the peer, or the local error, said; may be empty
   */
  void closed(@Nullable Integer code, String reason);
}
