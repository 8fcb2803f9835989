package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Inside;
import dev.opcodec.runtime.session.machine.TimerKind;

/** A beat timer runs only for a connection that is open and in use, and no step starts two. */
record OneLiveBeatTimer() implements Invariant {
  @Override
  public Invariant after(Moment moment, Report report) {
    long started =
        moment.effects().stream()
            .filter(it -> it instanceof Effect.StartTimer start && isBeat(start))
            .count();
    report.require(started <= 1, () -> "starts " + started + " beat timers at once");
    boolean beats = moment.after().clocks().runs(TimerKind.HEARTBEAT);
    boolean open = moment.after().link() == Link.OPEN && Inside.isOpen(moment.to().phase());
    report.require(!beats || open, () -> "a beat timer runs in " + moment.to().phase());
    return this;
  }

  private static boolean isBeat(Effect.StartTimer start) {
    return start.kind() == TimerKind.HEARTBEAT;
  }
}
