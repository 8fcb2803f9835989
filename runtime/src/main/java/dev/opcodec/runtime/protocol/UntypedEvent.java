package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;

/** An event whose name the protocol does not describe. */
public interface UntypedEvent extends Event {
  /** Its data; {@link RawJson#NULL} if it has none. */
  RawJson d();

  /** Makes one. */
  @FunctionalInterface
  interface Factory {
    /** An event of this name and data. */
    UntypedEvent create(String eventName, RawJson d);
  }
}
