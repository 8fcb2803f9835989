package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.flight.DeliveryRecord;
import org.jspecify.annotations.Nullable;

/** A frame that waits for the user. */
interface QueuedFrame {
  /** Its name if it carries an event that has one. */
  @Nullable String eventName();

  /** Bytes of JSON. */
  int size();

  /** The frame as it came; null if it was decoded as it came, since nobody wants that. */
  @Nullable RawFrame rawOrNull();

  /**
   * The frame as its type.
   *
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if it is not what its type says
   */
  Frame decoded();

  /** When the last of it had come; 0 if nobody measures that. */
  long completeNanos();

  /** Measures how long it waits; null if nobody wants to know. */
  @Nullable DeliveryRecord delivery();
}
