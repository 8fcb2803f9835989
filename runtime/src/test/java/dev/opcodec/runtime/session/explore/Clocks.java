package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The timers as the shell would run them: what it was told to start and not told to stop. */
final class Clocks {
  static final Clocks NONE = new Clocks(new long[kinds()], new long[kinds()]);

  private final long[] numbers;
  private final long[] due;

  private Clocks(long[] numbers, long[] due) {
    this.numbers = numbers;
    this.due = due;
  }

  private static int kinds() {
    return TimerKind.values().length;
  }

  Clocks after(Effect effect, long now) {
    if (effect instanceof Effect.StartTimer start) {
      return with(start.kind(), start.number(), now + start.delayMillis());
    }
    return effect instanceof Effect.CancelTimer cancel ? without(cancel.kind()) : this;
  }

  Clocks without(TimerKind kind) {
    return runs(kind) ? with(kind, 0, 0) : this;
  }

  private Clocks with(TimerKind kind, long number, long at) {
    long[] changedNumbers = numbers.clone();
    long[] changedDue = due.clone();
    changedNumbers[kind.ordinal()] = number;
    changedDue[kind.ordinal()] = at;
    return new Clocks(changedNumbers, changedDue);
  }

  boolean runs(TimerKind kind) {
    return numbers[kind.ordinal()] != 0;
  }

  long number(TimerKind kind) {
    return numbers[kind.ordinal()];
  }

  long due(TimerKind kind) {
    return due[kind.ordinal()];
  }

  List<TimerKind> running() {
    List<TimerKind> running = new ArrayList<>();
    for (TimerKind kind : TimerKind.values()) {
      if (runs(kind)) {
        running.add(kind);
      }
    }
    return running;
  }

  /** When the first of them is due; {@code Long.MAX_VALUE} if none runs. */
  long soonest() {
    return running().stream().mapToLong(this::due).min().orElse(Long.MAX_VALUE);
  }

  void write(Key key, long now) {
    for (TimerKind kind : TimerKind.values()) {
      key.accept(runs(kind) ? Math.max(0, due(kind) - now) : -1);
    }
  }

  @Override
  public String toString() {
    return running() + Arrays.toString(due);
  }
}
