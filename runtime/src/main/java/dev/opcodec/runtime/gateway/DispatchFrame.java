package dev.opcodec.runtime.gateway;

import dev.opcodec.runtime.protocol.Dispatch;
import org.jspecify.annotations.Nullable;

/** Op 0. */
public record DispatchFrame(@Nullable Long sequence, DispatchEvent event)
    implements ReceivedFrame, Dispatch {
  @Override
  public int opcode() {
    return 0;
  }
}
