package dev.opcodec.runtime.shard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which shard may connect next (SH-3): those of a bucket one after the other in the order of their
 * ids, the buckets side by side. A shard lets the next one pass when it has had its turn to
 * identify, or when it turns out that it does not need one or cannot get there. So no connection
 * sits for hours waiting to identify, and nobody waits for a shard that is stuck.
 *
 * <p>For one thread at a time.
 */
final class RollingStart {
  private final Map<Integer, Deque<Integer>> buckets = new TreeMap<>();
  private final Map<Integer, Integer> bucketOf = new HashMap<>();
  private final Set<Integer> passed = new HashSet<>();

  /**
   * @param shards in ascending order
   * @param maxConcurrency the number of buckets
   */
  RollingStart(List<ShardId> shards, int maxConcurrency) {
    for (ShardId shard : shards) {
      int bucket = shard.bucket(maxConcurrency);
      buckets.computeIfAbsent(bucket, number -> new ArrayDeque<>()).add(shard.id());
      bucketOf.put(shard.id(), bucket);
    }
  }

  /** The first of each bucket. */
  List<Integer> begin() {
    List<Integer> first = new ArrayList<>();
    buckets.values().forEach(bucket -> first.add(bucket.remove()));
    return first;
  }

  /**
   * A shard lets the next one pass; only the first time counts.
   *
   * @return the next of its bucket, if there is one
   */
  List<Integer> passed(int shardId) {
    Integer bucket = bucketOf.get(shardId);
    if (bucket == null || !passed.add(shardId)) {
      return List.of();
    }
    Integer next = buckets.getOrDefault(bucket, new ArrayDeque<>()).poll();
    return next == null ? List.of() : List.of(next);
  }
}
