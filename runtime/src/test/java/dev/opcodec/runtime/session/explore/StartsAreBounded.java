package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;

/**
 * ID-7, scenarios 16 and 29: whatever the gateway does, at most 51 identifies in any hour and 980
 * in any day, and at most 731 connections in any hour.
 */
record StartsAreBounded(Times identifies, Times connects) implements Invariant {
  static final StartsAreBounded NONE = new StartsAreBounded(Times.NONE, Times.NONE);

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  @Override
  public Invariant after(Moment moment, Report report) {
    Times identified = identifies;
    Times connected = connects;
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.SendIdentify) {
        identified = identified.plus(moment.now(), DAY);
      } else if (effect instanceof Effect.Connect) {
        connected = connected.plus(moment.now(), HOUR);
      }
    }
    if (identified == identifies && connected == connects) {
      return this;
    }
    bounded(report, identified.count(moment.now(), HOUR), 51, "identifies in an hour");
    bounded(report, identified.count(moment.now(), DAY), 980, "identifies in a day");
    bounded(report, connected.count(moment.now(), HOUR), 731, "connections in an hour");
    return new StartsAreBounded(identified, connected);
  }

  private static void bounded(Report report, int count, int most, String what) {
    report.require(count <= most, () -> count + " " + what);
  }

  /**
   * Only how many, and not when: a trace that is explored to a bounded depth has fewer starts than
   * these bounds, so that when they were decides nothing there. {@link AdversaryTest} plays days.
   */
  @Override
  public void write(Key key, World world) {}
}
