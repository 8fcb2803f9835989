package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.TimerKind;

/**
 * Scenarios 14, 15 and 28: connected and beating, or trying with a bounded delay, or stopped with a
 * reason. In each phase something is under way that will wake the session in a bounded time; only
 * before a new connection it may be the user's own handlers that it waits for (scenario 46).
 *
 * @param longest the most milliseconds that a wait may last
 */
record AlwaysOnItsWayOrStopped(long longest) implements Invariant {
  /** The period of {@code Pacing.identifies} is the longest of all waits. */
  static final AlwaysOnItsWayOrStopped DEFAULT = new AlwaysOnItsWayOrStopped(90_000);

  @Override
  public Invariant after(Moment moment, Report report) {
    Phase phase = moment.to().phase();
    switch (phase) {
      case IDLE, STOPPED ->
          report.require(
              moment.after().clocks().running().isEmpty(), () -> "timers run in " + phase);
      case WAITING -> {
        if (!moment.to().isReadingPaused()) {
          runs(moment, TimerKind.RECONNECT, longest, report);
        }
      }
      case CONNECTING -> runs(moment, TimerKind.CONNECT, 20_000, report);
      case AWAITING_HELLO -> runs(moment, TimerKind.HELLO, 30_000, report);
      case AWAITING_IDENTIFY -> {
        if (!moment.after().asksGate()) {
          runs(moment, TimerKind.IDENTIFY, longest, report);
        }
        beats(moment, report);
      }
      case IDENTIFYING, RESUMING -> {
        runs(moment, TimerKind.READY, 60_000, report);
        beats(moment, report);
      }
      case READY -> beats(moment, report);
      case CLOSING ->
          report.require(runs(moment, TimerKind.CLOSE), () -> "closes with no end in sight");
    }
    boolean mayHaveNone = phase == Phase.IDLE || phase == Phase.WAITING || phase == Phase.STOPPED;
    report.require(
        mayHaveNone || moment.after().link() != Link.NONE, () -> phase + " without a connection");
    boolean started = !(moment.input() instanceof Input.Start) || phase != Phase.IDLE;
    report.require(started, () -> "does not start");
    return this;
  }

  private static void beats(Moment moment, Report report) {
    report.require(runs(moment, TimerKind.HEARTBEAT), () -> "does not beat");
  }

  private static boolean runs(Moment moment, TimerKind kind) {
    return moment.after().clocks().runs(kind);
  }

  private static void runs(Moment moment, TimerKind kind, long most, Report report) {
    report.require(runs(moment, kind), () -> moment.to().phase() + " without its timer " + kind);
    long wait = moment.after().clocks().due(kind) - moment.now();
    report.require(wait <= most, () -> kind + " is " + wait + " ms away");
  }
}
