package dev.opcodec.runtime.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who may identify when (SEND-4, SH-3): a bucket grants one turn in five seconds, and knows nothing
 * of other buckets. A turn is an instant and not something to be held, so that whoever hangs with
 * it holds up nobody longer than that (scenario 30). Of those that wait in a bucket the first goes
 * that the budget lets go.
 *
 * <p>Told the time, which never goes back, with every call; for one thread at a time.
 */
final class IdentifyQueue {
  /** Five seconds, and a little: the gateway counts arrivals, and the network is not even. */
  static final long PERIOD_MILLIS = 5_100;

  /** A turn that was granted, with what it takes to undo that. */
  record Grant(long ticket, int shardId, boolean again, long bucketWasFreeAt) {}

  private static final class Bucket {
    private final Map<Long, Integer> waiting = new LinkedHashMap<>();
    private long freeAt = Long.MIN_VALUE;
  }

  private final int maxConcurrency;
  private final Map<Integer, Bucket> buckets = new TreeMap<>();
  private final Set<Integer> identified = new HashSet<>();
  private StartBudget budget;

  /**
   * @param maxConcurrency the number of buckets
   */
  IdentifyQueue(int maxConcurrency, StartBudget budget) {
    this.maxConcurrency = maxConcurrency;
    this.budget = budget;
  }

  void add(long ticket, int shardId) {
    bucket(shardId).waiting.put(ticket, shardId);
  }

  /** Forgets a ticket that waits; one that was granted is not affected. */
  void remove(long ticket, int shardId) {
    bucket(shardId).waiting.remove(ticket);
  }

  private Bucket bucket(int shardId) {
    return buckets.computeIfAbsent(Math.floorMod(shardId, maxConcurrency), number -> new Bucket());
  }

  /** All that may go now, in the order of the buckets. */
  List<Grant> grant(long now) {
    if (budget.isOver(now)) {
      budget = budget.at(now);
      identified.clear();
    }
    List<Grant> granted = new ArrayList<>();
    for (Bucket bucket : buckets.values()) {
      if (bucket.freeAt <= now) {
        grantOne(bucket, now, granted);
      }
    }
    return granted;
  }

  private void grantOne(Bucket bucket, long now, List<Grant> granted) {
    Iterator<Map.Entry<Long, Integer>> waiting = bucket.waiting.entrySet().iterator();
    while (waiting.hasNext()) {
      Map.Entry<Long, Integer> next = waiting.next();
      int shardId = next.getValue();
      boolean again = identified.contains(shardId);
      if (budget.waitFor(again, now) == 0) {
        waiting.remove();
        granted.add(new Grant(next.getKey(), shardId, again, bucket.freeAt));
        bucket.freeAt = now + PERIOD_MILLIS;
        budget = budget.take(again, now);
        identified.add(shardId);
        return;
      }
    }
  }

  /** A turn was granted to one who did not want it any more. */
  void giveBack(Grant unused) {
    bucket(unused.shardId).freeAt = unused.bucketWasFreeAt;
    budget = budget.giveBack();
    if (!unused.again) {
      identified.remove(unused.shardId);
    }
  }

  /** Milliseconds until {@link #grant} has something; {@link StartBudget#NEVER} if nobody waits. */
  long waitFor(long now) {
    long first = budget.waitFor(false, now);
    long again = budget.waitFor(true, now);
    long least = StartBudget.NEVER;
    for (Bucket bucket : buckets.values()) {
      for (int shardId : bucket.waiting.values()) {
        long wait = identified.contains(shardId) ? again : first;
        long bucketWait = bucket.freeAt <= now ? 0 : bucket.freeAt - now;
        least = Math.min(least, Math.max(wait, bucketWait));
      }
    }
    return least;
  }

  void corrected(StartBudget told, long now) {
    budget = budget.corrected(told, now);
  }
}
