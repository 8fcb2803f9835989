package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Inside;
import dev.opcodec.runtime.session.machine.TimerKind;

/**
 * HB-3, HB-4, scenarios 6 and 7: on an open connection after HELLO the next beat is due at an
 * instant that nothing but a scheduled beat moves, and when its timer fires the beat leaves, or the
 * connection is given up for want of an ACK.
 *
 * @param due when the next scheduled beat is due; -1 if none is
 */
record BeatIsNeverLate(long due) implements Invariant {
  static final BeatIsNeverLate NONE = new BeatIsNeverLate(-1);

  @Override
  public Invariant after(Moment moment, Report report) {
    boolean running = moment.after().clocks().runs(TimerKind.HEARTBEAT);
    boolean ended = !Inside.isOpen(moment.to().phase()) || connectsAnew(moment);
    if (ended) {
      return running ? this : NONE;
    }
    boolean fired =
        moment.input() instanceof Input.TimerFired timer
            && timer.kind() == TimerKind.HEARTBEAT
            && timer.number() == moment.before().clocks().number(TimerKind.HEARTBEAT);
    if (fired) {
      report.require(moment.has(Effect.SendHeartbeat.class), () -> "a beat is due and none leaves");
    }
    if (due >= 0) {
      report.require(running, () -> "no beat is due any more");
    }
    long next = running ? moment.after().clocks().due(TimerKind.HEARTBEAT) : -1;
    if (due >= 0 && !fired && running) {
      report.require(next == due, () -> "a beat that was due at " + due + " is put off to " + next);
    }
    return next == due ? this : new BeatIsNeverLate(next);
  }

  private static boolean connectsAnew(Moment moment) {
    return moment.from().connection() != moment.to().connection();
  }

  @Override
  public void write(Key key, World world) {
    key.accept(due < 0 ? -1 : Math.max(0, due - world.now()));
  }
}
