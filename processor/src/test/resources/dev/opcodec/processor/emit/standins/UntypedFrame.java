package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;

public interface UntypedFrame extends Frame {
  RawJson d();

  @FunctionalInterface
  interface Factory {
    UntypedFrame create(int opcode, RawJson d);
  }
}
