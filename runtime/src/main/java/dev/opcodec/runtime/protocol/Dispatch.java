package dev.opcodec.runtime.protocol;

import org.jspecify.annotations.Nullable;

/** The frame that carries an event. */
public interface Dispatch extends Frame {
  /** The sequence number by which a session is resumed, null if the frame had none. */
  @Nullable Long sequence();

  /** The event. */
  Event event();
}
