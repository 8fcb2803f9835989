package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import org.jspecify.annotations.Nullable;

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
   * Events were dropped, for their handlers or subscriber are too slow; see {@link
   * Overflow#DROP_OLDEST}.
   *
   * @param frames how many since the last call
   */
  default void dropped(long frames) {}

  /**
   * Calls were left out, the oldest first, because this or another listener of the session is too
   * slow: at most 1,024 wait. Those of {@link #dropped} and {@link #delivered} are never left out.
   *
   * @param calls how many since the last time
   */
  default void missed(long calls) {}

  /**
   * Whether {@link #delivered} is to be called. Asked once, when the session is built; false unless
   * overridden, and then nothing is measured.
   */
  default boolean watchesDelivery() {
    return false;
  }

  /**
   * The handlers have been given a frame. Called right after them on their thread, so it must be
   * quick; only if {@link #watchesDelivery} says so. Frames that no handler is for do not count.
   *
   * @param event the name of the event in it; null if it is no dispatch
   * @param lagNanos from when the frame had come completely to when its first handler was called
   * @param queuedFrames that still wait for the handlers
   * @param queuedBytes of JSON of those
   */
  default void delivered(
      @Nullable String event, long lagNanos, int queuedFrames, long queuedBytes) {}

  /**
   * A frame is JSON but not what its type says (scenario 39). Its sequence is recorded, the session
   * goes on.
   *
   * @param frame as it came
   * @param error where in {@code d} it goes wrong
   */
  default void undecodable(RawFrame frame, JsonDecodeException error) {}
}
