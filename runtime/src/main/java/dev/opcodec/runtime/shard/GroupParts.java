package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.rest.GatewayRequestException;
import dev.opcodec.runtime.session.IdentifyGate;
import dev.opcodec.runtime.session.SessionScheduler;
import dev.opcodec.runtime.session.SessionState;
import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.transport.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that a group is made of; the builder puts it together.
 *
 * @param url null to take what the gateway says
 * @param range null for as many shards as the gateway recommends
 * @param gate null for one of this group's own
 * @param info asks {@code GET /gateway/bot}
 * @param transport for shards that connect to that URL
 */
record GroupParts(
    ShardSessions sessions,
    @Nullable URI url,
    @Nullable ShardRange range,
    @Nullable IdentifyGate gate,
    Supplier<CompletableFuture<GatewayInfo>> info,
    Function<URI, Transport> transport,
    SessionScheduler scheduler,
    Map<Integer, SessionState> states,
    List<ShardListener> listeners) {
  private static final Logger LOG = LoggerFactory.getLogger(ShardGroup.class);

  /** To cancel it ends the asking. */
  CompletableFuture<GroupPlan> plan() {
    if (url != null && range != null && gate != null) {
      return CompletableFuture.completedFuture(
          new GroupPlan(url, range, gate, transport.apply(url)));
    }
    CompletableFuture<GatewayInfo> asked =
        new GroupPlanner(info, scheduler, this::startDelayed).ask();
    CompletableFuture<GroupPlan> plan = new CompletableFuture<>();
    asked.whenComplete(
        (told, error) -> {
          if (told != null) {
            plan.complete(plan(told));
          } else if (error != null) {
            plan.completeExceptionally(error);
          }
        });
    plan.whenComplete((made, error) -> asked.cancel(false));
    return plan;
  }

  private GroupPlan plan(GatewayInfo told) {
    URI to = url == null ? told.url() : url;
    if (range != null && range.count() % told.shards() != 0) {
      // SH-4, SH-5: fatal for large bots only, of which the gateway alone knows.
      LOG.warn(
          "{} shards are no multiple of the recommended {}: the gateway may refuse them with 4010"
              + " or 4011",
          range.count(),
          told.shards());
    }
    return new GroupPlan(
        to,
        range == null ? ShardRange.all(told.shards()) : range,
        gate == null ? new RenewingGate(told, info, scheduler) : gate,
        transport.apply(to));
  }

  /** What the builder was given to resume from, by shard. */
  List<SessionState> suspendedStates() {
    return states.values().stream().sorted(Comparator.comparingInt(SessionState::shardId)).toList();
  }

  RunningShards run(GroupPlan plan) {
    LOG.info("starts shards {}", plan.shards());
    return new RunningShards(sessions, plan, scheduler, states, this::stopped);
  }

  private void startDelayed(GatewayRequestException error, Duration retryIn) {
    LOG.warn("{}; asks again in {}", error.getMessage(), retryIn);
    tell(listener -> listener.startDelayed(error, retryIn));
  }

  private void stopped(Shard shard, StopReason reason) {
    tell(listener -> listener.stopped(shard, reason));
  }

  private void tell(Consumer<ShardListener> what) {
    for (ShardListener listener : listeners) {
      try {
        what.accept(listener);
      } catch (Exception | LinkageError | AssertionError | StackOverflowError error) {
        LOG.warn("a listener failed", error);
      }
    }
  }
}
