package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Dispatch;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.flight.DeliveryRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch that was decoded where it stood in the buffer that it came in.
 *
 * @param size bytes of JSON
 * @param completeNanos when the last of it had come; 0 if nobody measures that
 */
record DecodedFrame(
    Dispatch decoded, int size, long completeNanos, @Nullable DeliveryRecord delivery)
    implements QueuedFrame {
  @Override
  public String eventName() {
    return decoded.event().eventName();
  }

  @Override
  public @Nullable RawFrame rawOrNull() {
    return null;
  }
}
