package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;

/** A frame whose opcode the protocol does not describe. */
public interface UntypedFrame extends Frame {
  /** Its data; {@link RawJson#NULL} if it has none. */
  RawJson d();

  /** Makes one. */
  @FunctionalInterface
  interface Factory {
    /** A frame of this opcode and data. */
    UntypedFrame create(int opcode, RawJson d);
  }
}
