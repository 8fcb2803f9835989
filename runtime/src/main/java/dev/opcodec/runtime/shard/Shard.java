package dev.opcodec.runtime.shard;

import dev.opcodec.runtime.gateway.UserCommand;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.machine.Phase;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One shard of a {@link ShardGroup}. Stays the same when the shard is restarted. */
public final class Shard {
  private final ShardId id;
  private volatile GatewaySession session;

  /**
   * @param first makes the session, which may keep the shard but not call it yet
   */
  Shard(ShardId id, Function<Shard, GatewaySession> first) {
    this.id = id;
    session = first.apply(this);
  }

  /** Which one of how many. */
  public ShardId id() {
    return id;
  }

  /** Where it stands. */
  public Phase state() {
    return session.state();
  }

  /** How long the latest heartbeat took to be acknowledged; null before the first was. */
  public @Nullable Duration latency() {
    return session.latency();
  }

  /**
   * Sends a command on this shard.
   *
   * @return as {@link GatewaySession#send} says
   */
  public CompletableFuture<Void> send(UserCommand command) {
    return session.send(command);
  }

  /** The session it runs now; another one after a restart. */
  public GatewaySession session() {
    return session;
  }

  void run(GatewaySession next) {
    session = next;
  }

  /** Shard and state only. */
  @Override
  public String toString() {
    return "Shard[" + id + ", state=" + state() + "]";
  }
}
