package dev.opcodec.runtime.session.machine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state while one input is worked on, with the effects gathered so far. Lives only inside
 * {@link SessionMachine#step}, so that the machine is a function all the same.
 */
final class Turn {
  final MachineSettings settings;
  final long now;

  Phase phase;
  long connection;
  SessionMemory memory;
  Replay replay;
  Heartbeat heartbeat;
  Starts starts;
  SendWindow window;
  QuotaLog quotas;
  Outbox outbox;
  Timers timers;
  Jitter jitter;
  @Nullable StopReason ending;
  boolean paused;

  private final List<Effect> effects = new ArrayList<>(4);

  Turn(MachineSettings settings, MachineState state, long now) {
    this.settings = settings;
    this.now = now;
    phase = state.phase;
    connection = state.connection;
    memory = state.memory;
    replay = state.replay;
    heartbeat = state.heartbeat;
    starts = state.starts;
    window = state.window;
    quotas = state.quotas;
    outbox = state.outbox;
    timers = state.timers;
    jitter = state.jitter;
    ending = state.ending;
    paused = state.paused;
  }

  Step end() {
    return new Step(new MachineState(this), effects);
  }

  void moveTo(Phase next) {
    assert phase.next().contains(next) : phase + " does not lead to " + next;
    phase = next;
  }

  void emit(Effect effect) {
    effects.add(effect);
  }

  void tell(LifecycleEvent event) {
    effects.add(new Effect.Notify(event));
  }

  void deliver() {
    effects.add(new Effect.Deliver());
  }

  void start(TimerKind kind, long delayMillis) {
    timers = timers.started(kind);
    effects.add(new Effect.StartTimer(kind, timers.number(kind), delayMillis));
  }

  void cancel(TimerKind kind) {
    if (timers.isRunning(kind)) {
      timers = timers.stopped(kind);
      effects.add(new Effect.CancelTimer(kind));
    }
  }

  void cancelAllTimers() {
    for (TimerKind kind : TimerKind.values()) {
      cancel(kind);
    }
  }

  /** Sends a frame and notes it in the window; only scheduled beats go without (SEND-2, SEND-3). */
  void sendFrame(Effect effect) {
    window = window.sent(now, settings.limits().window());
    effects.add(effect);
  }

  long waitForRoom(int room) {
    return window.waitFor(room, now, settings.limits().window());
  }

  long draw(long low, long high) {
    long drawn = jitter.between(low, high);
    jitter = jitter.next();
    return drawn;
  }
}
