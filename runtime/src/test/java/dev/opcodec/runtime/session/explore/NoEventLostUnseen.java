package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;

/**
 * Scenarios 24, 25 and 37: an event that arrives on an open connection is delivered unless it was
 * before, and where a number is left out the user is told.
 *
 * @param session the session of the latest event that arrived
 * @param number its number
 */
record NoEventLostUnseen(int session, long number) implements Invariant {
  static final NoEventLostUnseen NOTHING = new NoEventLostUnseen(-1, 0);

  @Override
  public Invariant after(Moment moment, Report report) {
    if (moment.input() instanceof Input.Start start && start.from() != null) {
      return new NoEventLostUnseen(0, start.from().sequence());
    }
    Server.Event event = moment.event();
    boolean wanted = moment.from().phase() != Phase.CLOSING && moment.before().link() != Link.NONE;
    if (event == null || !wanted || moment.isOfOldConnection()) {
      return this;
    }
    boolean delivered = moment.has(Effect.Deliver.class);
    if (event.number() == null || !event.sure()) {
      report.require(delivered || event.number() != null, () -> "an event is not delivered");
      return this;
    }
    if (event.session() == session && event.number() <= number) {
      return this;
    }
    report.require(delivered, () -> "event " + event.number() + " is not delivered");
    if (event.session() == session && event.number() > number + 1) {
      boolean told =
          moment.effects().stream()
              .anyMatch(
                  it ->
                      it instanceof Effect.Notify notify
                          && notify.event() instanceof LifecycleEvent.SequenceGap);
      report.require(told, () -> "nobody is told that " + (number + 1) + " is missing");
    }
    return new NoEventLostUnseen(event.session(), event.number());
  }

  @Override
  public void write(Key key, World world) {
    key.accept(session == world.server().session() ? number - world.server().cursor() : 1L << 60);
  }
}
