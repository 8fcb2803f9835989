package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import org.jspecify.annotations.Nullable;

/**
 * How a connection came to its end.
 *
 * @param loss why it did
 * @param code the gateway's close code, if there was one
 * @param reason what was said of it, for a log; may be empty
 */
record LostConnection(Loss loss, @Nullable Integer code, String reason) {

  /** It ended without a close code. */
  static LostConnection of(Loss loss, String reason) {
    return new LostConnection(loss, null, reason);
  }
}
