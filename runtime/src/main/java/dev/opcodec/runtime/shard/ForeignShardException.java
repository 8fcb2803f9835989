package dev.opcodec.runtime.shard;

/** A guild's shard is not among those that the group runs: another process has it. */
public final class ForeignShardException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ShardId shard;

  ForeignShardException(ShardId shard) {
    super("shard " + shard + " is not run by this group");
    this.shard = shard;
  }

  /** Whose guild it is. */
  public ShardId shard() {
    return shard;
  }
}
