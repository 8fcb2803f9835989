package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;

/**
 * Never two connections at a time, and none when the session waits or is over.
 *
 * @param live the number of the connection that lives; 0 if none does
 */
record OneLiveSocket(long live) implements Invariant {
  static final OneLiveSocket NONE = new OneLiveSocket(0);

  @Override
  public Invariant after(Moment moment, Report report) {
    long alive = live;
    Input input = moment.input();
    if ((input instanceof Input.Closed || input instanceof Input.ConnectFailed)
        && ((Input.OfConnection) input).connection() == alive) {
      alive = 0;
    }
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.Connect connect) {
        if (alive != 0) {
          report.broken("connects while connection " + alive + " lives");
        }
        alive = connect.connection();
      } else if (effect instanceof Effect.AbandonSocket abandon && abandon.connection() == alive) {
        alive = 0;
      }
    }
    switch (moment.to().phase()) {
      case IDLE, WAITING, STOPPED -> {
        if (alive != 0) {
          report.broken(moment.to().phase() + " with a live connection " + alive);
        }
      }
      default -> {}
    }
    return alive == live ? this : new OneLiveSocket(alive);
  }

  @Override
  public void write(Key key, World world) {
    key.accept(live == 0 ? 0 : 1);
  }
}
