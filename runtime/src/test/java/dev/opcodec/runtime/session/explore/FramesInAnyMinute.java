package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;

/**
 * SEND-2, SEND-3, scenario 7: never more than 120 frames in any 60 s, beats and identify included,
 * whichever connection they went to. There are two exceptions, for who asks for beats cannot be
 * served otherwise: an interval below 561 ms lifts the limit, and where a connection asks for
 * another interval than the one before, its own frames alone are counted.
 *
 * @param times when frames left
 * @param interval the one in force; 0 before the first HELLO
 */
record FramesInAnyMinute(Times times, long interval) implements Invariant {
  static final FramesInAnyMinute NONE = new FramesInAnyMinute(Times.NONE, 0);

  private static final long WINDOW = 60_000;
  private static final int MOST = 120;
  private static final long SHORTEST_OF_ALL = 561;

  @Override
  public Invariant after(Moment moment, Report report) {
    Times now = times;
    long asked = interval;
    if (moment.input() instanceof Input.Hello hello
        && moment.from().phase() != moment.to().phase()
        && hello.intervalMillis() != interval) {
      asked = hello.intervalMillis();
      now = Times.NONE;
    }
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.SendHeartbeat
          || effect instanceof Effect.SendIdentify
          || effect instanceof Effect.SendResume
          || effect instanceof Effect.SendCommand) {
        now = now.plus(moment.now(), WINDOW);
      }
    }
    int sent = now.count(moment.now(), WINDOW);
    boolean lifted = asked > 0 && asked < SHORTEST_OF_ALL;
    report.require(sent <= MOST || lifted, () -> sent + " frames in a minute");
    return now == times && asked == interval ? this : new FramesInAnyMinute(now, asked);
  }

  @Override
  public void write(Key key, World world) {
    key.accept(interval);
    times.write(key, world.now(), WINDOW);
  }
}
