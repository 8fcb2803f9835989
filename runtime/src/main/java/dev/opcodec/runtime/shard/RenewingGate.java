package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.session.IdentifyGate;
import dev.opcodec.runtime.session.LocalIdentifyGate;
import dev.opcodec.runtime.session.SessionScheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A group's own gate. What {@code GET /gateway/bot} said of session starts ages (URL-3), for other
 * programs may use the same token; so before a shard identifies it is asked again if the answer is
 * older than a minute, or its period is over. If that fails, or takes long, the gate goes by what
 * it knows.
 */
final class RenewingGate implements IdentifyGate {
  static final long FRESH_MILLIS = 60_000;
  static final long PATIENCE_MILLIS = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(ShardGroup.class);

  private final LocalIdentifyGate gate;
  private final Supplier<CompletableFuture<GatewayInfo>> source;
  private final SessionScheduler scheduler;
  private final List<Runnable> waiting = new ArrayList<>();
  private long freshUntil;
  private boolean asking;

  /**
   * @param told just asked for
   * @param source asks once
   */
  RenewingGate(
      GatewayInfo told,
      Supplier<CompletableFuture<GatewayInfo>> source,
      SessionScheduler scheduler) {
    gate = new LocalIdentifyGate(told.sessionStartLimit(), scheduler);
    this.source = source;
    this.scheduler = scheduler;
    freshUntil = freshUntil(told);
  }

  @Override
  public int maxConcurrency() {
    return gate.maxConcurrency();
  }

  @Override
  public CompletableFuture<Void> acquire(int shardId) {
    CompletableFuture<Void> turn;
    boolean first;
    synchronized (this) {
      if (scheduler.millis() < freshUntil) {
        return gate.acquire(shardId);
      }
      turn = new CompletableFuture<>();
      waiting.add(() -> follow(turn, shardId));
      first = !asking;
      asking = true;
    }
    if (first) {
      ask();
    }
    return turn;
  }

  private void ask() {
    CompletableFuture<GatewayInfo> asked = source.get();
    Runnable stopWaiting = scheduler.schedule(() -> asked.cancel(false), PATIENCE_MILLIS);
    asked.whenComplete(
        (told, error) -> {
          stopWaiting.run();
          answered(told);
        });
  }

  private void answered(@Nullable GatewayInfo told) {
    if (told == null) {
      LOG.warn("how many sessions may be started could not be asked for again");
    } else {
      gate.update(told.sessionStartLimit());
    }
    List<Runnable> next;
    synchronized (this) {
      freshUntil = told == null ? scheduler.millis() + FRESH_MILLIS : freshUntil(told);
      asking = false;
      next = List.copyOf(waiting);
      waiting.clear();
    }
    next.forEach(Runnable::run);
  }

  private long freshUntil(GatewayInfo told) {
    long reset = told.sessionStartLimit().resetAfterMillis();
    return scheduler.millis() + (reset > 0 ? Math.min(reset, FRESH_MILLIS) : FRESH_MILLIS);
  }

  /** Gives the turn up if the session does, and the other way round. */
  private void follow(CompletableFuture<Void> turn, int shardId) {
    if (turn.isDone()) {
      return;
    }
    CompletableFuture<Void> granted = gate.acquire(shardId);
    turn.whenComplete((done, cancelled) -> granted.cancel(false));
    granted.whenComplete(
        (done, error) -> {
          if (error == null) {
            turn.complete(null);
          } else {
            turn.completeExceptionally(error);
          }
        });
  }
}
