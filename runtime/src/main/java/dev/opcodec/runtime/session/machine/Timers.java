package dev.opcodec.runtime.session.machine;

/**
 * Which timers run, each known by a number that is never used again: a timer that fired just before
 * it was cancelled or started anew is recognised as stale.
 */
final class Timers {
  static final Timers NONE = new Timers(new long[TimerKind.values().length], 0);

  private final long[] running;
  private final long lastNumber;

  private Timers(long[] running, long lastNumber) {
    this.running = running;
    this.lastNumber = lastNumber;
  }

  Timers started(TimerKind kind) {
    long[] copy = running.clone();
    copy[kind.ordinal()] = lastNumber + 1;
    return new Timers(copy, lastNumber + 1);
  }

  Timers stopped(TimerKind kind) {
    long[] copy = running.clone();
    copy[kind.ordinal()] = 0;
    return new Timers(copy, lastNumber);
  }

  boolean isRunning(TimerKind kind) {
    return running[kind.ordinal()] != 0;
  }

  /** The number of the running timer of that kind; 0 if none runs. */
  long number(TimerKind kind) {
    return running[kind.ordinal()];
  }
}
