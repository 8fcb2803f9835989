package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;

/** A command that the protocol does not describe, sent or read back as it stands. */
public interface UntypedCommand extends Command {
  /** Its data; {@link RawJson#NULL} if it has none. */
  RawJson d();

  /** Makes one. */
  @FunctionalInterface
  interface Factory {
    /** A command of this opcode and data. */
    UntypedCommand create(int opcode, RawJson d);
  }
}
