package dev.opcodec.runtime.gateway;

import org.jspecify.annotations.Nullable;

/** Op 1. */
public record HeartbeatCommand(@Nullable Long d) implements LifecycleCommand {
  @Override
  public int opcode() {
    return 1;
  }
}
