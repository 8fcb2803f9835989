package dev.opcodec.runtime.shard;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The shards that a group runs, of all that there are; other processes may run the rest.
 *
 * @param first the lowest id, from 0
 * @param last the highest id, below {@code count}
 * @param count of all shards of the bot; {@code last - first + 1} if there is no other process
 */
public record ShardRange(int first, int last, int count) {
  /** Checks the ranges. */
  public ShardRange {
    if (first < 0 || last < first || count <= last) {
      throw new IllegalArgumentException("a range of shards is 0 <= first <= last < count");
    }
  }

  /** All shards of a bot. */
  public static ShardRange all(int count) {
    return new ShardRange(0, count - 1, count);
  }

  List<ShardId> ids() {
    return IntStream.rangeClosed(first, last).mapToObj(id -> new ShardId(id, count)).toList();
  }
}
