package dev.opcodec.runtime.shard;

/**
 * One shard of several.
 *
 * @param id from 0 to one below {@code count}
 * @param count 1 or more
 */
public record ShardId(int id, int count) {
  private static final int TIMESTAMP_SHIFT = 22;

  /** Checks the ranges. */
  public ShardId {
    if (id < 0 || count <= id) {
      throw new IllegalArgumentException("a shard's id is from 0 to one below the count");
    }
  }

  /**
   * The shard that the events of a guild come on (SH-1). Events without a guild come on shard 0
   * (SH-2).
   *
   * @param guildId an unsigned 64-bit number
   * @param count 1 or more
   */
  public static ShardId ofGuild(long guildId, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("there is at least one shard");
    }
    return new ShardId((int) ((guildId >>> TIMESTAMP_SHIFT) % count), count);
  }

  /**
   * The bucket it identifies in, {@code rate_limit_key} (SH-3).
   *
   * @param maxConcurrency 1 or more
   */
  public int bucket(int maxConcurrency) {
    return id % maxConcurrency;
  }

  /** As in {@code 3/16}. */
  @Override
  public String toString() {
    return id + "/" + count;
  }
}
