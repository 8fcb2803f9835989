package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;

/**
 * SEQ-6, RES-5, scenario 25: no event of a session is handed to the user twice, or after a later
 * one.
 *
 * @param session the session of the latest delivered event
 * @param number its number
 */
record DeliveredOnceAndInOrder(int session, long number) implements Invariant {
  static final DeliveredOnceAndInOrder NOTHING = new DeliveredOnceAndInOrder(0, -1);

  @Override
  public Invariant after(Moment moment, Report report) {
    if (moment.input() instanceof Input.Start start && start.from() != null) {
      return new DeliveredOnceAndInOrder(0, start.from().sequence());
    }
    long deliveries = moment.count(Effect.Deliver.class);
    report.require(deliveries <= 1, () -> "one frame is delivered " + deliveries + " times");
    Server.Event event = moment.event();
    if (deliveries == 0 || event == null || event.number() == null || !event.sure()) {
      return this;
    }
    if (event.session() == session) {
      report.require(
          event.number() > number,
          () -> "event " + event.number() + " is delivered after " + number);
    }
    return new DeliveredOnceAndInOrder(event.session(), event.number());
  }

  @Override
  public void write(Key key, World world) {
    key.accept(session == world.server().session() ? number - world.server().cursor() : 1L << 60);
  }
}
