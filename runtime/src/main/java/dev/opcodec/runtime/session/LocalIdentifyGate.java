package dev.opcodec.runtime.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The gate of one process: one identify a bucket in five seconds, where the bucket is {@code
 * shardId % maxConcurrency} (SH-3). A session that got its turn and hangs delays nobody longer than
 * that.
 */
public final class LocalIdentifyGate implements IdentifyGate {
  private static final long PERIOD_MILLIS = 5_000;

  private final int maxConcurrency;
  private final SessionScheduler scheduler;
  private final Map<Integer, Bucket> buckets = new HashMap<>();

  /**
   * @param maxConcurrency from {@code session_start_limit}; 1 or more
   */
  public LocalIdentifyGate(int maxConcurrency) {
    this(maxConcurrency, SessionScheduler.shared());
  }

  /**
   * @param maxConcurrency from {@code session_start_limit}; 1 or more
   * @param scheduler tells the time
   */
  public LocalIdentifyGate(int maxConcurrency, SessionScheduler scheduler) {
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException("max_concurrency is at least 1");
    }
    this.maxConcurrency = maxConcurrency;
    this.scheduler = scheduler;
  }

  @Override
  public CompletableFuture<Void> acquire(int shardId) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(shardId % maxConcurrency, number -> new Bucket());
    }
    return bucket.acquire();
  }

  private final class Bucket {
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private long freeAt = scheduler.millis();
    private boolean scheduled;

    CompletableFuture<Void> acquire() {
      CompletableFuture<Void> turn = new CompletableFuture<>();
      synchronized (this) {
        waiting.add(turn);
      }
      grant();
      return turn;
    }

    private void wake() {
      synchronized (this) {
        scheduled = false;
      }
      grant();
    }

    private void grant() {
      for (CompletableFuture<Void> turn = next(); turn != null; turn = next()) {
        // Outside the lock, for what follows is the session's code.
        if (!turn.complete(null)) {
          giveBack();
        }
      }
    }

    /** A turn that was cancelled at the last moment costs nothing. */
    private synchronized void giveBack() {
      freeAt = scheduler.millis();
    }

    /** Whose turn it is now; null if nobody's is, in which case the bucket wakes by itself. */
    private synchronized @Nullable CompletableFuture<Void> next() {
      waiting.removeIf(CompletableFuture::isDone);
      if (waiting.isEmpty() || scheduled) {
        return null;
      }
      long wait = freeAt - scheduler.millis();
      if (wait > 0) {
        scheduled = true;
        scheduler.schedule(this::wake, wait);
        return null;
      }
      freeAt = scheduler.millis() + PERIOD_MILLIS;
      return waiting.poll();
    }
  }
}
