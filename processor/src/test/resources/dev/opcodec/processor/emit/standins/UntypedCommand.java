package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.RawJson;

public interface UntypedCommand extends Command {
  RawJson d();

  @FunctionalInterface
  interface Factory {
    UntypedCommand create(int opcode, RawJson d);
  }
}
