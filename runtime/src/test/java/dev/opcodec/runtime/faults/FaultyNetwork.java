package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.faults.FaultySession.Kind;
import dev.opcodec.runtime.gateway.BotReady;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import dev.opcodec.runtime.transport.Transport;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A gateway, and sessions that reach it, on resuming too, only through faulty proxies. */
final class FaultyNetwork implements AutoCloseable {
  /** More than is dispatched in the longest outage. */
  private static final int REPLAY_WINDOW = 20_000;

  private static final int FARTHEST_BEHIND = REPLAY_WINDOW / 8;

  private final EmbeddedGateway gateway;
  private final Map<Kind, FaultySession> sessions = new EnumMap<>(Kind.class);

  FaultyNetwork(Transport transport, Function<Kind, FaultPlan> plans, Kind... kinds)
      throws IOException {
    gateway =
        EmbeddedGateway.start(
            EmbeddedGatewayOptions.defaults()
                .heartbeatInterval(FaultySession.HEARTBEAT)
                .replayWindow(REPLAY_WINDOW)
                .ready(this::throughProxy));
    for (Kind kind : kinds) {
      sessions.put(kind, new FaultySession(kind, gateway, plans.apply(kind), transport));
    }
  }

  private ReadyEvent throughProxy(BotReady ready) {
    int shard = (int) Objects.requireNonNull(ready.shard()).first();
    FaultySession session = Objects.requireNonNull(sessions.get(Kind.values()[shard]));
    return new ReadyEvent(ready.withResumeGatewayUrl(session.proxy().url("/resume").toString()));
  }

  FaultyNetwork open() throws Exception {
    for (FaultySession session : sessions.values()) {
      session.open();
    }
    return this;
  }

  EmbeddedGateway gateway() {
    return gateway;
  }

  List<FaultySession> sessions() {
    return List.copyOf(sessions.values());
  }

  /**
   * Whether all sessions follow the events so far closely enough to be sent more. On a crowded
   * machine they take longer from fault to fault, get no further than that in a replay, and the
   * traffic would outrun the replay window.
   */
  boolean isFollowed(long sent) {
    return sessions.values().stream()
        .noneMatch(session -> session.tally().isBehind(sent, FARTHEST_BEHIND));
  }

  /** Sessions that were begun: one each, unless one was lost. */
  int identifies() {
    return gateway.commands().all(IdentifyCommand.OPCODE).size();
  }

  /** Sessions that fell out of the replay window. */
  int lost() {
    return sessions.values().stream().mapToInt(session -> session.tally().lost()).sum();
  }

  void heal() {
    sessions.values().forEach(session -> session.proxy().heal());
  }

  @Override
  public void close() {
    sessions.values().forEach(FaultySession::close);
    gateway.close();
  }
}
