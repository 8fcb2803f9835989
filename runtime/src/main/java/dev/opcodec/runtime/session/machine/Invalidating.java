package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;

/** Op 9: RES-7, RES-8, INV-1, scenario 20. */
final class Invalidating {
  private Invalidating() {}

  static void invalidated(Turn turn, boolean resumable) {
    Pacing pacing = turn.settings.pacing();
    long wait = turn.draw(pacing.afterInvalidMin(), pacing.afterInvalidMax());
    turn.starts = turn.starts.identifyNotBefore(turn.now + wait);
    turn.emit(new Effect.AbandonSocket(turn.connection, Losing.KEEPS_SESSION));
    CloseAction action = resumable ? CloseAction.RESUME : CloseAction.IDENTIFY;
    Losing.reconnect(turn, LostConnection.of(Loss.INVALID_SESSION, ""), action);
  }
}
