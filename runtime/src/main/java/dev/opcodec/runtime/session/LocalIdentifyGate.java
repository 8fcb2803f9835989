package dev.opcodec.runtime.session;

import dev.opcodec.runtime.rest.SessionStartLimit;
import dev.opcodec.runtime.session.IdentifyQueue.Grant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The gate of one process.
 *
 * <ul>
 *   <li>One identify a bucket in five seconds; the bucket of a shard is {@code shardId %
 *       maxConcurrency} (SH-3). A session that got its turn and hangs delays nobody longer.
 *   <li>Never more session starts than the limit has left: the next one waits for the reset (ID-7,
 *       scenario 29). Once half of them are gone, shards that identify again are spread over the
 *       time until then, while those that have not yet done so in this period pass at once.
 * </ul>
 */
public final class LocalIdentifyGate implements IdentifyGate {
  private final int maxConcurrency;
  private final SessionScheduler scheduler;
  private final IdentifyQueue queue;
  private final Map<Long, CompletableFuture<Void>> turns = new HashMap<>();
  private long lastTicket;
  private @Nullable Runnable cancelWake;

  /**
   * Without a limit of session starts.
   *
   * @param maxConcurrency from {@code session_start_limit}; 1 or more
   */
  public LocalIdentifyGate(int maxConcurrency) {
    this(maxConcurrency, SessionScheduler.shared());
  }

  /**
   * Without a limit of session starts.
   *
   * @param maxConcurrency from {@code session_start_limit}; 1 or more
   * @param scheduler tells the time
   */
  public LocalIdentifyGate(int maxConcurrency, SessionScheduler scheduler) {
    this(maxConcurrency, StartBudget.UNLIMITED, scheduler);
  }

  /**
   * @param limit just asked for
   */
  public LocalIdentifyGate(SessionStartLimit limit) {
    this(limit, SessionScheduler.shared());
  }

  /**
   * @param limit just asked for
   * @param scheduler tells the time
   */
  public LocalIdentifyGate(SessionStartLimit limit, SessionScheduler scheduler) {
    this(limit.maxConcurrency(), StartBudget.of(limit, scheduler.millis()), scheduler);
  }

  private LocalIdentifyGate(int maxConcurrency, StartBudget budget, SessionScheduler scheduler) {
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException("max_concurrency is at least 1");
    }
    this.maxConcurrency = maxConcurrency;
    this.scheduler = scheduler;
    queue = new IdentifyQueue(maxConcurrency, budget);
  }

  @Override
  public int maxConcurrency() {
    return maxConcurrency;
  }

  @Override
  public CompletableFuture<Void> acquire(int shardId) {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    long ticket;
    synchronized (this) {
      ticket = ++lastTicket;
      queue.add(ticket, shardId);
      turns.put(ticket, turn);
    }
    turn.whenComplete((granted, cancelled) -> settled(ticket, shardId));
    grant();
    return turn;
  }

  /**
   * Takes over what the gateway says by now, for instance because another process uses the same
   * token. Of the starts that are left the lower number holds; the buckets stay as they are.
   *
   * @param limit just asked for
   */
  public void update(SessionStartLimit limit) {
    long now = scheduler.millis();
    synchronized (this) {
      queue.corrected(StartBudget.of(limit, now), now);
    }
    grant();
  }

  private synchronized void settled(long ticket, int shardId) {
    queue.remove(ticket, shardId);
    turns.remove(ticket);
  }

  private void grant() {
    boolean wasted = true;
    while (wasted) {
      wasted = false;
      Map<Grant, CompletableFuture<Void>> granted = next();
      for (Map.Entry<Grant, CompletableFuture<Void>> entry : granted.entrySet()) {
        // Outside the lock, for what follows is the session's code.
        if (!entry.getValue().complete(null)) {
          giveBack(entry.getKey());
          wasted = true;
        }
      }
    }
  }

  /** A turn that was cancelled at the last moment costs nothing. */
  private synchronized void giveBack(Grant unused) {
    queue.giveBack(unused);
  }

  /** The turns that are due; wakes itself for those that are not. */
  private synchronized Map<Grant, CompletableFuture<Void>> next() {
    long now = scheduler.millis();
    List<Grant> grants = queue.grant(now);
    Map<Grant, CompletableFuture<Void>> granted = new LinkedHashMap<>();
    for (Grant grant : grants) {
      granted.put(grant, Objects.requireNonNull(turns.get(grant.ticket())));
    }
    if (cancelWake != null) {
      cancelWake.run();
      cancelWake = null;
    }
    long wait = queue.waitFor(now);
    if (wait != StartBudget.NEVER) {
      cancelWake = scheduler.schedule(this::grant, wait);
    }
    return granted;
  }
}
