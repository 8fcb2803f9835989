package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.IdentifyGate;
import dev.opcodec.runtime.session.SessionScheduler;
import dev.opcodec.runtime.session.SessionState;
import dev.opcodec.runtime.session.SessionStoppedException;
import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.session.machine.StopReason.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The shards of a group from their first connection to the end of the last one. */
final class RunningShards {
  /** So long a shard may take to its identify before the next of its bucket connects too. */
  static final long PATIENCE_MILLIS = 5_000;

  private final ShardSessions sessions;
  private final GroupPlan plan;
  private final SessionScheduler scheduler;
  private final BiConsumer<Shard, StopReason> stopListener;
  private final RollingGate gate = new RollingGate();
  private final Map<Integer, Shard> shards = new LinkedHashMap<>();
  private final List<Shard> resumed = new ArrayList<>();
  private final RollingStart rolling;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private final Set<Integer> asking = new HashSet<>();
  private final Set<Integer> established = new HashSet<>();
  private final Set<Integer> stopped = new HashSet<>();
  private boolean closing;
  private @Nullable ShardStoppedException failure;

  /**
   * @param states of suspended sessions, by the id of the shard
   * @param stopListener told of each shard that is over
   */
  RunningShards(
      ShardSessions sessions,
      GroupPlan plan,
      SessionScheduler scheduler,
      Map<Integer, SessionState> states,
      BiConsumer<Shard, StopReason> stopListener) {
    this.sessions = sessions;
    this.plan = plan;
    this.scheduler = scheduler;
    this.stopListener = stopListener;
    List<ShardId> identifying = new ArrayList<>();
    for (ShardId id : plan.shards().ids()) {
      SessionState state = states.get(id.id());
      Shard shard = new Shard(id, it -> sessions.create(it, plan, gate, state));
      shards.put(id.id(), shard);
      if (isResumable(state, id)) {
        resumed.add(shard);
      } else {
        identifying.add(id);
      }
    }
    rolling = new RollingStart(identifying, plan.gate().maxConcurrency());
  }

  private static boolean isResumable(@Nullable SessionState state, ShardId id) {
    return state != null && state.isResumable() && state.shardCount() == id.count();
  }

  List<Shard> all() {
    return List.copyOf(shards.values());
  }

  @Nullable Shard find(int id) {
    return shards.get(id);
  }

  /** Completes when each has been established once; fails if one stops before. */
  CompletableFuture<Void> ready() {
    return ready;
  }

  /** Completes when all are over; fails if that was not wanted. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Resumes do not wait for anything; the others start in the order of their buckets. */
  void begin() {
    shards.values().forEach(shard -> watch(shard, shard.session()));
    resumed.forEach(this::open);
    List<Integer> first;
    synchronized (this) {
      first = rolling.begin();
    }
    openAll(first);
  }

  private void openAll(List<Integer> ids) {
    for (int id : ids) {
      Shard shard = shards.get(id);
      if (shard != null) {
        open(shard);
        scheduler.schedule(() -> losePatience(id), PATIENCE_MILLIS);
      }
    }
  }

  private CompletableFuture<Void> open(Shard shard) {
    CompletableFuture<Void> opened = shard.session().open();
    opened.thenRun(() -> established(shard));
    return opened;
  }

  private void established(Shard shard) {
    boolean all;
    synchronized (this) {
      established.add(shard.id().id());
      all = established.size() == shards.size();
    }
    if (all) {
      ready.complete(null);
    }
    letPass(shard.id().id());
  }

  /** Who waits for its turn is not stuck; the turn itself lets the next one pass. */
  private void losePatience(int id) {
    boolean stuck;
    synchronized (this) {
      stuck = !asking.contains(id);
    }
    if (stuck) {
      letPass(id);
    }
  }

  private void letPass(int id) {
    List<Integer> next;
    synchronized (this) {
      next = closing ? List.of() : rolling.passed(id);
    }
    openAll(next);
  }

  /** Ends the shard's session and starts a new one. */
  CompletableFuture<Void> restart(Shard shard) {
    GatewaySession old;
    synchronized (this) {
      if (closing || ended.isDone()) {
        return CompletableFuture.failedFuture(new IllegalStateException("the group is over"));
      }
      old = shard.session();
      // From here on the end of the old one is none of the shard's.
      shard.run(sessions.create(shard, plan, gate, null));
      stopped.remove(shard.id().id());
    }
    watch(shard, shard.session());
    return old.closeAsync().thenCompose(closed -> open(shard));
  }

  private void watch(Shard shard, GatewaySession session) {
    session
        .ended()
        .whenComplete(
            (reason, error) -> {
              StopReason why = reason == null ? reasonOf(error) : reason;
              if (why != null) {
                stopped(shard, session, why);
              }
            });
  }

  private static @Nullable StopReason reasonOf(@Nullable Throwable error) {
    Throwable cause = error == null || error.getCause() == null ? error : error.getCause();
    return cause instanceof SessionStoppedException stop ? stop.reason() : null;
  }

  private void stopped(Shard shard, GatewaySession session, StopReason reason) {
    boolean concernsAll;
    boolean last;
    synchronized (this) {
      if (shard.session() != session || !stopped.add(shard.id().id())) {
        return;
      }
      concernsAll = !closing && StopPolicy.concernsAll(reason);
      last = stopped.size() == shards.size();
      if (concernsAll || (last && !closing && reason.cause() == Cause.REFUSED_BY_GATEWAY)) {
        failure = new ShardStoppedException(shard.id(), reason);
      }
      closing |= concernsAll || last;
    }
    stopListener.accept(shard, reason);
    ready.completeExceptionally(new ShardStoppedException(shard.id(), reason));
    letPass(shard.id().id());
    if (concernsAll) {
      shards.values().forEach(other -> other.session().closeAsync());
    }
    if (last) {
      finish();
    }
  }

  private void finish() {
    ShardStoppedException why;
    synchronized (this) {
      why = failure;
    }
    if (why == null) {
      ended.complete(null);
    } else {
      ended.completeExceptionally(why);
    }
  }

  /** Ends all of them at once. */
  void close() {
    begunToClose();
    shards.values().forEach(shard -> shard.session().closeAsync());
  }

  /** Lets go of all of them at once. */
  CompletableFuture<List<SessionState>> suspend() {
    begunToClose();
    List<CompletableFuture<SessionState>> states =
        shards.values().stream().map(shard -> shard.session().suspendAsync()).toList();
    return CompletableFuture.allOf(states.toArray(CompletableFuture[]::new))
        .thenApply(all -> states.stream().map(CompletableFuture::join).toList());
  }

  private synchronized void begunToClose() {
    closing = true;
  }

  /** The plan's gate, which notes who waits and lets the next shard connect after a turn. */
  private final class RollingGate implements IdentifyGate {
    @Override
    public CompletableFuture<Void> acquire(int shardId) {
      synchronized (RunningShards.this) {
        asking.add(shardId);
      }
      CompletableFuture<Void> turn;
      try {
        turn = Objects.requireNonNull(plan.gate().acquire(shardId), "a turn of the gate");
      } catch (Exception | Error error) {
        turn = CompletableFuture.failedFuture(error);
      }
      turn.whenComplete((granted, error) -> settled(shardId));
      return turn;
    }

    private void settled(int shardId) {
      synchronized (RunningShards.this) {
        asking.remove(shardId);
      }
      letPass(shardId);
    }

    @Override
    public int maxConcurrency() {
      return plan.gate().maxConcurrency();
    }
  }
}
