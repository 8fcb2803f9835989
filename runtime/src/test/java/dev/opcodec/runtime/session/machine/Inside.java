package dev.opcodec.runtime.session.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** What the explorer needs to see of a state, and may do to one, that nobody else should. */
public final class Inside {
  private static final long NONE = Long.MIN_VALUE;

  private Inside() {}

  /**
   * Writes down all of a state that can decide what the machine does from here on, and nothing
   * else, so that two states that write the same behave the same, shifted in time and with other
   * numbers. This is sound because the machine
   *
   * <ul>
   *   <li>reads the clock only as a distance to an instant of the state: each is written as its
   *       distance to {@code now}, and not at all once it is so old that it decides nothing;
   *   <li>compares numbers of connections, timers and commands only for equality and order: which
   *       timers run is written, and not their numbers; commands in their order, with what they
   *       count against;
   *   <li>compares sequence numbers with each other only: each is written as its distance to {@code
   *       sequenceOrigin}, which belongs to the model of the gateway;
   *   <li>asks of the replayed dispatches only whether there were any, and of failed connections no
   *       more than {@link Backoff} does, whose wait stops growing with the seventh;
   *   <li>draws no randomness that the explorer does not pin ({@link #withJitter}).
   * </ul>
   *
   * <p>When the last beat left decides what latency is told, which is left out, and how long an ACK
   * has been missing, which is compared with the stall time-out only.
   */
  public static void write(
      MachineSettings settings,
      MachineState state,
      long now,
      long sequenceOrigin,
      LongConsumer out) {
    Turn turn = new Turn(settings, state, now);
    out.accept(state.phase.ordinal());
    out.accept(Math.min(2, state.connection));
    SessionMemory memory = state.memory;
    out.accept(memory.sessionId() == null ? 0 : 1);
    out.accept(memory.resumeUrl().isEmpty() ? 0 : 1);
    out.accept(memory.resumeUrlDead() ? 1 : 0);
    out.accept(memory.strikes());
    out.accept(distance(memory.sequence(), sequenceOrigin));
    out.accept(distance(state.replay.from(), sequenceOrigin));
    out.accept(Math.min(1, state.replay.dispatches()));
    writeHeartbeat(state.heartbeat, out);
    out.accept(Math.min(settings.timeouts().stall() + 1, state.heartbeat.silence(now)));
    out.accept(state.paused ? 1 : 0);
    writeStarts(turn, out);
    writeWindow(state.window, now, settings.limits().window(), out);
    writeQuotas(turn, out);
    writeOutbox(state.outbox, out);
    for (TimerKind kind : TimerKind.values()) {
      out.accept(state.isRunning(kind) ? 1 : 0);
    }
    out.accept(state.ending == null ? -1 : state.ending.cause().ordinal());
  }

  private static void writeHeartbeat(Heartbeat heartbeat, LongConsumer out) {
    out.accept(heartbeat.interval());
    out.accept(heartbeat.begun() ? 1 : 0);
    out.accept(heartbeat.unanswered() ? 1 : 0);
    out.accept(heartbeat.timing() ? 1 : 0);
    out.accept(heartbeat.owed() ? 1 : 0);
  }

  private static void writeStarts(Turn turn, LongConsumer out) {
    Pacing pacing = turn.settings.pacing();
    out.accept(Math.min(7, turn.starts.backoff().failures()));
    writeAllowance(turn.starts.connects(), pacing.connects(), turn.now, out);
    writeAllowance(turn.starts.identifies(), pacing.identifies(), turn.now, out);
    out.accept(Math.max(0, turn.starts.identifyNotBefore() - turn.now));
  }

  private static void writeAllowance(Allowance allowance, Rate rate, long now, LongConsumer out) {
    long gained = Math.max(0, now - allowance.since()) / rate.period();
    long available = Math.min(rate.burst(), allowance.available() + gained);
    out.accept(available);
    out.accept(available == rate.burst() ? 0 : now - allowance.since() - gained * rate.period());
  }

  private static void writeWindow(SendWindow sent, long now, long window, LongConsumer out) {
    int used = sent.used(now, window);
    out.accept(used);
    for (int room = 1; room <= used; room++) {
      out.accept(sent.waitFor(room, now, window));
    }
  }

  private static void writeQuotas(Turn turn, LongConsumer out) {
    Comparator<QuotaKey> order =
        Comparator.comparing(QuotaKey::quota).thenComparing(QuotaKey::subject);
    Map<QuotaKey, SendWindow> windows = new TreeMap<>(order);
    windows.putAll(turn.quotas.windows());
    windows.forEach(
        (key, sent) -> {
          Quota quota = turn.settings.limits().quotas().get(key.quota());
          if (quota != null && sent.used(turn.now, quota.window()) > 0) {
            out.accept(key.hashCode());
            writeWindow(sent, turn.now, quota.window(), out);
          }
        });
  }

  private static void writeOutbox(Outbox outbox, LongConsumer out) {
    out.accept(outbox.inFlight().size());
    List<Outgoing> held = new ArrayList<>();
    outbox.held().forEach(held::add);
    writeCommands(held, out);
    List<Outgoing> waiting = new ArrayList<>();
    outbox.waiting().forEach(waiting::add);
    writeCommands(waiting, out);
  }

  private static void writeCommands(List<Outgoing> commands, LongConsumer out) {
    out.accept(commands.size());
    for (Outgoing command : commands) {
      out.accept(command.quotas().hashCode());
      out.accept(command.excused() ? 1 : 0);
    }
  }

  private static long distance(@Nullable Long sequence, long origin) {
    return sequence == null ? NONE : sequence - origin;
  }

  /** The same state, whose next random choice is that of {@code seed}. */
  public static MachineState withJitter(MachineSettings settings, MachineState state, long seed) {
    Turn turn = new Turn(settings, state, 0);
    turn.jitter = new Jitter(seed);
    return turn.end().state();
  }

  /** What a machine would come to that takes each number as it comes. */
  public static Step withLowerSequence(MachineSettings settings, Input input, Step step) {
    if (!(input instanceof Input.Dispatch dispatch) || dispatch.sequence() == null) {
      return step;
    }
    Turn turn = new Turn(settings, step.state(), 0);
    SessionMemory memory = turn.memory;
    turn.memory =
        new SessionMemory(
            memory.sessionId(),
            memory.resumeUrl(),
            dispatch.sequence(),
            memory.resumeUrlDead(),
            memory.strikes());
    return new Step(turn.end().state(), step.effects());
  }

  /** All that printing a state and its parts could show. */
  public static String printed(MachineState state) {
    return String.join(
        " ",
        state.toString(),
        state.memory.toString(),
        state.replay.toString(),
        state.heartbeat.toString(),
        state.starts.toString(),
        state.outbox.toString(),
        state.jitter.toString());
  }

  /** Whether a step left alone what the session remembers. */
  public static boolean haveSameMemory(MachineState one, MachineState other) {
    return one.memory == other.memory;
  }

  /** The phases that can directly follow. */
  public static Set<Phase> next(Phase phase) {
    return phase.next();
  }

  /** Whether the WebSocket is open and in use. */
  public static boolean isOpen(Phase phase) {
    return phase.isOpen();
  }
}
