package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to, or done with, a connection is so while it lives; what is sent, while it is open
 * and not being closed.
 *
 * @param live the number of the connection that lives; 0 if none does
 * @param open whether frames may be sent on it
 */
record NoEffectToADeadConnection(long live, boolean open) implements Invariant {
  static final NoEffectToADeadConnection NONE = new NoEffectToADeadConnection(0, false);

  @Override
  public Invariant after(Moment moment, Report report) {
    NoEffectToADeadConnection state = after(moment.input());
    for (Effect effect : moment.effects()) {
      Long target = target(effect);
      boolean sends = !(effect instanceof Effect.CloseSocket || isAbandon(effect));
      if (target != null) {
        boolean there = target == state.live && (state.open || isAbandon(effect));
        report.require(
            there, () -> effect + (sends ? " is sent" : " is done") + " to a dead connection");
      }
      state = state.after(effect);
    }
    return state;
  }

  private NoEffectToADeadConnection after(Input input) {
    if (!(input instanceof Input.OfConnection of) || of.connection() != live || live == 0) {
      return this;
    }
    if (input instanceof Input.Closed || input instanceof Input.ConnectFailed) {
      return NONE;
    }
    return input instanceof Input.Opened || input instanceof Input.Received
        ? new NoEffectToADeadConnection(live, true)
        : this;
  }

  private NoEffectToADeadConnection after(Effect effect) {
    if (effect instanceof Effect.Connect connect) {
      return new NoEffectToADeadConnection(connect.connection(), false);
    }
    if (effect instanceof Effect.CloseSocket) {
      return new NoEffectToADeadConnection(live, false);
    }
    return isAbandon(effect) ? NONE : this;
  }

  private static boolean isAbandon(Effect effect) {
    return effect instanceof Effect.AbandonSocket;
  }

  private static @Nullable Long target(Effect effect) {
    if (effect instanceof Effect.CloseSocket it) {
      return it.connection();
    } else if (effect instanceof Effect.AbandonSocket it) {
      return it.connection();
    } else if (effect instanceof Effect.SendHeartbeat it) {
      return it.connection();
    } else if (effect instanceof Effect.SendIdentify it) {
      return it.connection();
    } else if (effect instanceof Effect.SendResume it) {
      return it.connection();
    } else if (effect instanceof Effect.SendCommand it) {
      return it.connection();
    } else if (effect instanceof Effect.RequestIdentify it) {
      return it.connection();
    }
    return null;
  }

  @Override
  public void write(Key key, World world) {
    key.accept(live == 0 ? 0 : open ? 2 : 1);
  }
}
