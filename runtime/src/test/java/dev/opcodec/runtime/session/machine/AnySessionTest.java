package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a gateway, the network, the clock and the user do: {@link Invariants} hold. */
class AnySessionTest {
  private static final Integer[] CODES = {
    null, 1000, 1001, 1006, 4000, 4003, 4007, 4008, 4009, 4242
  };

  /** One thing that happens; {@code amount} means what the kind makes of it. */
  record Happening(Kind kind, int amount) {}

  enum Kind {
    DISPATCH,
    SKIP_SEQUENCE,
    REPEAT_SEQUENCE,
    NO_SEQUENCE,
    REQUEST_BEAT,
    RECONNECT,
    INVALID,
    RESUMABLE,
    CLOSE,
    FATAL,
    SECOND_HELLO,
    SPONTANEOUS_READY,
    SPONTANEOUS_RESUMED,
    UNKNOWN_FRAME,
    CORRUPT,
    OLD_SOCKET,
    TOGGLE,
    SEND,
    SEND_PRESENCE,
    SEND_FOR_ALL_MEMBERS,
    SEND_FAILS,
    TIME,
    LONG_TIME,
    SLEEP,
    END
  }

  @Property(tries = 3_000)
  void invariants_hold_whatever_happens(
      @ForAll("happenings") List<Happening> happenings, @ForAll long seed) {
    VirtualSession session =
        new VirtualSession(MachineSettings.of("wss://gateway.example/", CloseCodes::action), seed);
    World world = new World(new ModelGateway(session));
    session.input(new Input.Start(null));
    happenings.forEach(world::happen);
    world.end();
    assertThat(session.phase()).isEqualTo(Phase.STOPPED);
    world.everyCommandIsSettledOnce();
  }

  /** After whatever happened, a gateway that behaves gets a session within a bounded time. */
  @Property(tries = 1_000)
  void a_session_recovers_once_the_gateway_behaves(
      @ForAll("happenings") List<Happening> happenings, @ForAll long seed) {
    VirtualSession session =
        new VirtualSession(MachineSettings.of("wss://gateway.example/", CloseCodes::action), seed);
    ModelGateway gateway = new ModelGateway(session);
    World world = new World(gateway);
    session.input(new Input.Start(null));
    happenings.stream()
        .filter(it -> it.kind != Kind.END && it.kind != Kind.FATAL)
        .forEach(world::happen);
    world.behave();
    session.advance(400_000);
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequency(Tuple.of(30, false), Tuple.of(1, true))
            .flatMap(
                rare ->
                    rare
                        ? Arbitraries.of(Kind.END, Kind.FATAL)
                        : Arbitraries.of(Kind.class)
                            .filter(kind -> kind != Kind.END && kind != Kind.FATAL));
    return net.jqwik.api.Combinators.combine(kinds, Arbitraries.integers().between(0, 99))
        .as(Happening::new)
        .list()
        .ofMaxSize(60);
  }

  private static final class World {
    private final ModelGateway gateway;
    private final VirtualSession session;
    private long commands;

    World(ModelGateway gateway) {
      this.gateway = gateway;
      session = gateway.session;
    }

    void happen(Happening it) {
      switch (it.kind) {
        case DISPATCH -> gateway.dispatch();
        case SKIP_SEQUENCE -> gateway.dispatch(sequence() + it.amount, DispatchKind.OTHER);
        case REPEAT_SEQUENCE ->
            gateway.dispatch(Math.max(0, sequence() - it.amount), DispatchKind.OTHER);
        case NO_SEQUENCE -> gateway.dispatch(null, DispatchKind.OTHER);
        case REQUEST_BEAT -> repeat(it.amount, gateway::requestHeartbeat);
        case RECONNECT -> gateway.reconnect();
        case INVALID -> gateway.invalidate(false);
        case RESUMABLE -> gateway.invalidate(true);
        case CLOSE -> gateway.close(CODES[it.amount % CODES.length]);
        case FATAL -> gateway.close(4010 + it.amount % 5);
        case SECOND_HELLO -> gateway.hello();
        case SPONTANEOUS_READY -> gateway.identified();
        case SPONTANEOUS_RESUMED -> gateway.resumed();
        case UNKNOWN_FRAME -> session.input(new Input.OtherFrame(session.connection()));
        case CORRUPT -> session.input(new Input.Corrupt(session.connection(), "noise"));
        case OLD_SOCKET -> oldSocket();
        case TOGGLE -> toggle(it.amount);
        case SEND -> repeat(it.amount, () -> session.input(new Input.SendRequested(commands++)));
        case SEND_PRESENCE ->
            repeat(it.amount % 20, () -> send(quota(SendLimits.PRESENCE_UPDATES, 0)));
        case SEND_FOR_ALL_MEMBERS ->
            send(
                quota(SendLimits.ALL_MEMBERS, it.amount % 3),
                quota(SendLimits.ALL_MEMBERS, it.amount % 4));
        case SEND_FAILS ->
            session.input(new Input.SendFailed(session.connection(), commands - it.amount));
        case TIME -> session.advance(it.amount * 10L);
        case LONG_TIME -> session.advance(it.amount * 2_000L);
        case SLEEP -> session.sleep(it.amount * 60_000L);
        case END -> end();
      }
    }

    private void send(QuotaKey... quotas) {
      session.input(new Input.SendRequested(commands++, List.of(quotas), false));
    }

    private static QuotaKey quota(String name, long subject) {
      return new QuotaKey(name, subject);
    }

    private void oldSocket() {
      long old = session.connection() - 1;
      session.input(new Input.Closed(old, 4004, ""));
      session.input(new Input.Dispatch(old, 1_000_000L, DispatchKind.OTHER));
      session.input(new Input.InvalidSession(old, false));
    }

    private void toggle(int which) {
      switch (which % 7) {
        case 0 -> gateway.accepts = !gateway.accepts;
        case 1 -> gateway.saysHello = !gateway.saysHello;
        case 2 -> gateway.acknowledges = !gateway.acknowledges;
        case 3 -> gateway.answersIdentify = !gateway.answersIdentify;
        case 4 -> gateway.answersResume = !gateway.answersResume;
        case 5 -> gateway.writes = !gateway.writes;
        default -> gateway.grantsIdentify = !gateway.grantsIdentify;
      }
    }

    void behave() {
      gateway.accepts = true;
      gateway.saysHello = true;
      gateway.acknowledges = true;
      gateway.answersIdentify = true;
      gateway.answersResume = true;
      gateway.writes = true;
      gateway.grantsIdentify = true;
      if (session.phase() == Phase.AWAITING_IDENTIFY) {
        session.input(new Input.IdentifyPermitted(session.connection()));
      }
    }

    void end() {
      session.input(new Input.CloseRequested());
      session.advance(1_000);
    }

    void everyCommandIsSettledOnce() {
      long sent = session.all(Effect.SendCommand.class).size();
      List<Long> refused =
          session.all(Effect.RefuseCommand.class).stream()
              .map(Effect.RefuseCommand::command)
              .toList();
      List<Long> lost =
          session.all(Effect.RefuseCommand.class).stream()
              .filter(it -> it.why() == Refusal.CONNECTION_LOST)
              .map(Effect.RefuseCommand::command)
              .toList();
      assertThat(refused).doesNotHaveDuplicates();
      long unsettledSent =
          session.all(Effect.RefuseCommand.class).stream()
              .filter(it -> wasSent(it.command()))
              .count();
      assertThat(lost.size()).isEqualTo((int) unsettledSent);
      assertThat(sent + refused.size() - unsettledSent).isEqualTo(commands);
    }

    private boolean wasSent(long command) {
      return session.all(Effect.SendCommand.class).stream().anyMatch(it -> it.command() == command);
    }

    private long sequence() {
      Long sequence = session.state().sequence();
      return sequence == null ? 0 : sequence;
    }

    private static void repeat(int times, Runnable action) {
      for (int i = 0; i < times; i++) {
        action.run();
      }
    }
  }
}
