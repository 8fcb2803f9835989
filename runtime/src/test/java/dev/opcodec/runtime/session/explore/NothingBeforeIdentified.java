package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;

/**
 * SEND-7, scenario 26: a user's command leaves only on a connection that said READY, or RESUMED.
 *
 * @param connection the latest connection that did
 */
record NothingBeforeIdentified(long connection) implements Invariant {
  static final NothingBeforeIdentified NOTHING = new NothingBeforeIdentified(0);

  @Override
  public Invariant after(Moment moment, Report report) {
    long established = connection;
    if (moment.input() instanceof Input.Dispatch dispatch
        && !(dispatch.kind() instanceof DispatchKind.Other)
        && moment.before().server().known()
        && !moment.isOfOldConnection()) {
      established = dispatch.connection();
    }
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.SendCommand send) {
        boolean allowed = send.connection() == established;
        report.require(allowed, () -> "a command leaves before READY");
      }
    }
    return established == connection ? this : new NothingBeforeIdentified(established);
  }

  @Override
  public void write(Key key, World world) {
    key.accept(connection == world.connection() ? 1 : 0);
  }
}
