package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;

public interface UntypedEvent extends Event {
  RawJson d();

  @FunctionalInterface
  interface Factory {
    UntypedEvent create(String eventName, RawJson d);
  }
}
