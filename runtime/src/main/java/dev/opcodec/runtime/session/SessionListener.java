package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.LifecycleEvent;

/**
 * Watches a session. Calls come one after the other on the session's handler executor, beside the
 * handlers: a slow handler does not hold them up.
 */
public interface SessionListener {
  /** Something happened to the session. */
  default void lifecycle(LifecycleEvent event) {}

  /**
   * A handler threw (scenario 41). The next one is called all the same.
   *
   * @param value what it was given
   * @param error what it threw
   */
  default void handlerFailed(Object value, Throwable error) {}

  /**
   * A frame is JSON but not what its type says (scenario 39). Its sequence is recorded, the session
   * goes on.
   *
   * @param frame as it came
   * @param error where in {@code d} it goes wrong
   */
  default void undecodable(RawFrame frame, JsonDecodeException error) {}
}
