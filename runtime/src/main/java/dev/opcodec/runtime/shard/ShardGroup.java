package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.request.Answers;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.SessionState;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The shards of a bot that one process runs: any number of sessions over the same few threads.
 *
 * <pre>{@code
 * ShardGroup group =
 *     ShardGroup.builder(GatewayProtocol.PROTOCOL)
 *         .token(token)
 *         .intents(Intents.GUILDS, Intents.GUILD_MESSAGES)
 *         .on(MessageCreateEvent.class, (shard, message) -> log(shard.id(), message))
 *         .build();
 * group.open().join();                       // as many shards as GET /gateway/bot recommends
 * group.send(guildId, new VoiceStateUpdateCommand(...));
 * group.shards().forEach(shard -> show(shard.id(), shard.state(), shard.latency()));
 * group.close();
 * }</pre>
 *
 * <p><b>Start.</b> The shards connect in the order of their buckets, so many at a time as {@code
 * max_concurrency} says, each when the one before it in its bucket has identified (SH-3). One that
 * is stuck holds up its own bucket, for five seconds. Resumed shards wait for nobody.
 *
 * <p><b>End of a shard.</b> Connections that are lost come back, see {@code GatewaySession}. A
 * close code that no reconnect can cure ends a shard, and the listeners are told:
 *
 * <ul>
 *   <li>4004, 4010 and 4011 (the token is wrong, the shard count is wrong, there are too few
 *       shards) concern all: the other shards are closed too, and {@link #ended} fails. Start a new
 *       group, with another token or count; for more than 150,000 guilds the count must be a
 *       multiple of the recommended one (SH-5).
 *   <li>Any other ends that shard alone. {@link #restart} gives it another try. If it was the last
 *       one, {@link #ended} fails.
 * </ul>
 *
 * <p>Any thread may call any method.
 */
public final class ShardGroup implements AutoCloseable {
  private static final long LONGEST_END_MILLIS = 2_000;

  private final GroupParts parts;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean opened;
  private boolean closed;
  private @Nullable CompletableFuture<GroupPlan> planning;
  private volatile @Nullable RunningShards running;

  ShardGroup(GroupParts parts) {
    this.parts = parts;
  }

  /**
   * Begins a group that speaks a protocol.
   *
   * @param protocol the bundled one, or one generated from an extension of it
   */
  public static ShardGroupBuilder builder(Protocol protocol) {
    return new ShardGroupBuilder(protocol);
  }

  /**
   * Asks what there is to ask, and starts the shards. To open an open group again changes nothing.
   *
   * @return completes when every shard has been established once; exceptionally with a {@link
   *     ShardStoppedException} if one stops before that, though the others may go on; with a {@link
   *     dev.opcodec.runtime.rest.GatewayRequestException} if {@code GET /gateway/bot} is refused;
   *     with a {@link CancellationException} if the group is closed meanwhile
   */
  public CompletableFuture<Void> open() {
    CompletableFuture<GroupPlan> plan;
    synchronized (this) {
      if (opened || closed) {
        return ready.copy();
      }
      opened = true;
      plan = parts.plan();
      planning = plan;
    }
    plan.whenComplete(this::planned);
    return ready.copy();
  }

  private void planned(@Nullable GroupPlan plan, @Nullable Throwable error) {
    RunningShards shards = null;
    Throwable why = error;
    try {
      shards = plan == null ? null : begun(plan);
    } catch (RuntimeException refused) {
      why = refused;
    }
    if (shards == null) {
      over(why == null ? new CancellationException("the group was closed") : why);
      return;
    }
    shards.ready().whenComplete((all, failure) -> settle(ready, failure));
    shards.ended().whenComplete((all, failure) -> settle(ended, failure));
    shards.begin();
  }

  /** Null if the group was closed meanwhile. */
  private synchronized @Nullable RunningShards begun(GroupPlan plan) {
    running = closed ? null : parts.run(plan);
    return running;
  }

  private void over(Throwable why) {
    synchronized (this) {
      closed = true;
    }
    ready.completeExceptionally(why);
    settle(ended, why instanceof CancellationException ? null : why);
  }

  private static void settle(CompletableFuture<Void> future, @Nullable Throwable failure) {
    if (failure == null) {
      future.complete(null);
    } else {
      future.completeExceptionally(failure);
    }
  }

  /** The shards in the order of their ids; none before it is known which they are. */
  public List<Shard> shards() {
    RunningShards shards = running;
    return shards == null ? List.of() : shards.all();
  }

  /** The shard with that id; null if this group does not run it, or does not know yet. */
  public @Nullable Shard shard(int id) {
    RunningShards shards = running;
    return shards == null ? null : shards.find(id);
  }

  /**
   * The shard that a guild's events come on (SH-1).
   *
   * @param guildId an unsigned 64-bit number
   * @throws ForeignShardException if another process runs it
   * @throws IllegalStateException if it is not known yet how many shards there are
   */
  public Shard shardOfGuild(long guildId) {
    List<Shard> all = shards();
    if (all.isEmpty()) {
      throw new IllegalStateException("the group has not started");
    }
    ShardId id = ShardId.ofGuild(guildId, all.get(0).id().count());
    Shard shard = shard(id.id());
    if (shard == null) {
      throw new ForeignShardException(id);
    }
    return shard;
  }

  /**
   * Sends a command on the shard of a guild.
   *
   * @param guildId an unsigned 64-bit number
   * @return as {@code GatewaySession.send} says; fails also with what {@link #shardOfGuild} throws
   */
  public CompletableFuture<Void> send(long guildId, UserCommand command) {
    try {
      return shardOfGuild(guildId).send(command);
    } catch (ForeignShardException | IllegalStateException error) {
      return CompletableFuture.failedFuture(error);
    }
  }

  /**
   * Sends a command on the shard of a guild and waits for all that answers it.
   *
   * @param guildId an unsigned 64-bit number
   * @return as {@code GatewaySession.request} says; fails also with what {@link #shardOfGuild}
   *     throws
   * @throws IllegalArgumentException if nothing answers such a command
   */
  public CompletableFuture<Answers> request(long guildId, UserCommand command) {
    return onShardOf(guildId, session -> session.request(command));
  }

  /**
   * The same for the first answer of one type.
   *
   * @throws IllegalArgumentException if no such thing answers such a command
   */
  public <A> CompletableFuture<A> requestOne(long guildId, UserCommand command, Class<A> type) {
    return onShardOf(guildId, session -> session.requestOne(command, type));
  }

  private <A> CompletableFuture<A> onShardOf(
      long guildId, Function<GatewaySession, CompletableFuture<A>> what) {
    GatewaySession session;
    try {
      session = shardOfGuild(guildId).session();
    } catch (ForeignShardException | IllegalStateException error) {
      return CompletableFuture.failedFuture(error);
    }
    return what.apply(session);
  }

  /**
   * Ends one shard's session, if it is not over yet, and starts a new one. Commands that wait are
   * refused. It identifies when the gate lets it.
   *
   * @return completes when it is established; exceptionally with a {@code SessionStoppedException}
   *     if it ends before, with an {@link IllegalArgumentException} if this group has no such
   *     shard, with an {@link IllegalStateException} if the group is over
   */
  public CompletableFuture<Void> restart(int shardId) {
    RunningShards shards = running;
    Shard shard = shard(shardId);
    if (shards == null || shard == null) {
      return CompletableFuture.failedFuture(
          new IllegalArgumentException("this group does not run shard " + shardId));
    }
    return shards.restart(shard);
  }

  /**
   * When the group is over.
   *
   * @return completes after {@link #close} or {@link #suspend}; exceptionally with a {@link
   *     ShardStoppedException} if the gateway ended it, or with what {@link #open} failed with
   */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /**
   * Ends all shards at once and waits for that: less than a second, or two on a machine that has
   * too much to do.
   */
  @Override
  public void close() {
    await(closeAsync());
  }

  /** Ends all shards at once without waiting; each completes within a second. */
  public CompletableFuture<Void> closeAsync() {
    RunningShards shards = stopPlanning();
    if (shards != null) {
      shards.close();
    }
    return ended.handle((all, error) -> null);
  }

  /**
   * Lets go of all connections so that the gateway keeps the sessions for some minutes.
   *
   * @return within a second what another group, in this or another process, can resume from
   */
  public CompletableFuture<List<SessionState>> suspend() {
    RunningShards shards = stopPlanning();
    return shards == null
        ? CompletableFuture.completedFuture(parts.suspendedStates())
        : shards.suspend();
  }

  private @Nullable RunningShards stopPlanning() {
    CompletableFuture<GroupPlan> plan;
    boolean neverOpened;
    synchronized (this) {
      neverOpened = !opened && !closed;
      closed = true;
      plan = planning;
    }
    if (plan != null) {
      plan.cancel(false);
    }
    if (neverOpened) {
      planned(null, null);
    }
    return running;
  }

  private static void await(CompletableFuture<?> end) {
    try {
      end.get(LONGEST_END_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      // The sessions end by their own timers; a starved machine must not hold up its user.
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number of shards only. */
  @Override
  public String toString() {
    return "ShardGroup[shards=" + shards().size() + "]";
  }
}
