package dev.opcodec.runtime.session.machine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session machine under a virtual clock: runs its timers, logs its effects with their time, and
 * checks {@link Invariants} after every step.
 */
final class VirtualSession {
  record Logged(long at, Effect effect) {}

  private record Pending(long number, long due) {}

  final MachineSettings settings;
  final List<Logged> log = new ArrayList<>();

  private final SessionMachine machine;
  private final Invariants invariants;
  private final Map<TimerKind, Pending> timers = new EnumMap<>(TimerKind.class);
  private final List<Consumer<Effect>> watchers = new ArrayList<>();
  private MachineState state;
  private long now;

  VirtualSession(MachineSettings settings, long seed) {
    this.settings = settings;
    machine = new SessionMachine(settings);
    invariants = new Invariants(settings);
    state = MachineState.initial(settings, seed, now);
  }

  VirtualSession() {
    this(MachineSettings.of("wss://gateway.example/", CloseCodes::action), 7);
  }

  long now() {
    return now;
  }

  MachineState state() {
    return state;
  }

  Phase phase() {
    return state.phase();
  }

  long connection() {
    return state.connection();
  }

  /** Called for each effect, after the step that had it. */
  void watch(Consumer<Effect> watcher) {
    watchers.add(watcher);
  }

  void input(Input input) {
    MachineState before = state;
    Step step = machine.step(state, input, now);
    state = step.state();
    for (Effect effect : step.effects()) {
      log.add(new Logged(now, effect));
      applyTimer(effect);
    }
    invariants.check(before, input, step, now);
    for (Effect effect : step.effects()) {
      watchers.forEach(watcher -> watcher.accept(effect));
    }
  }

  private void applyTimer(Effect effect) {
    if (effect instanceof Effect.StartTimer start) {
      timers.put(start.kind(), new Pending(start.number(), now + start.delayMillis()));
    } else if (effect instanceof Effect.CancelTimer cancel) {
      timers.remove(cancel.kind());
    }
  }

  /** Lets time pass and runs each timer when it is due. */
  void advance(long millis) {
    long end = now + millis;
    for (@Nullable TimerKind next = next(end); next != null; next = next(end)) {
      Pending pending = timers.remove(next);
      now = Math.max(now, pending.due);
      input(new Input.TimerFired(next, pending.number));
    }
    now = end;
  }

  /** The machine sleeps: time passes, no timer runs; on waking those that are due run, late. */
  void sleep(long millis) {
    now += millis;
    for (@Nullable TimerKind next = next(now); next != null; next = next(now)) {
      input(new Input.TimerFired(next, timers.remove(next).number));
    }
  }

  private @Nullable TimerKind next(long end) {
    TimerKind first = null;
    for (Map.Entry<TimerKind, Pending> entry : timers.entrySet()) {
      boolean sooner = first == null || entry.getValue().due < timers.get(first).due;
      if (entry.getValue().due <= end && sooner) {
        first = entry.getKey();
      }
    }
    return first;
  }

  /** Milliseconds until that timer fires; -1 if it does not run. */
  long dueIn(TimerKind kind) {
    Pending pending = timers.get(kind);
    return pending == null ? -1 : pending.due - now;
  }

  <E extends Effect> List<E> all(Class<E> type) {
    return log.stream().map(Logged::effect).filter(type::isInstance).map(type::cast).toList();
  }

  <E extends Effect> E last(Class<E> type) {
    List<E> all = all(type);
    return all.get(all.size() - 1);
  }

  <E extends Effect> List<Long> times(Class<E> type) {
    return log.stream().filter(entry -> type.isInstance(entry.effect)).map(Logged::at).toList();
  }

  <E extends LifecycleEvent> List<E> told(Class<E> type) {
    return all(Effect.Notify.class).stream()
        .map(Effect.Notify::event)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  void forget() {
    log.clear();
  }
}
