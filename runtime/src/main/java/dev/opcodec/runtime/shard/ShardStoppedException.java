package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.session.machine.StopReason;
import org.jspecify.annotations.Nullable;

/** A shard is over, and not because it was wanted, or before it was established. */
public final class ShardStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ShardId shard;
  private final transient StopReason reason;

  ShardStoppedException(ShardId shard, StopReason reason) {
    super(
        "shard "
            + shard
            + " stopped: "
            + reason.cause()
            + (reason.closeCode() == null ? "" : ", close code " + reason.closeText()));
    this.shard = shard;
    this.reason = reason;
  }

  /** Which one. */
  public ShardId shard() {
    return shard;
  }

  /** Why. */
  public StopReason reason() {
    return reason;
  }

  /** The gateway's close code; null if it was not the gateway that ended it. */
  public @Nullable Integer closeCode() {
    return reason.closeCode();
  }
}
