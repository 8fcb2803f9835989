package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;

/** A connection is lost or given up; another one follows. */
final class Losing {
  /** Any code but 1000 and 1001 leaves the session alive (RES-10, RES-11). */
  static final int KEEPS_SESSION = 4000;

  private Losing() {}

  /** We drop it: HB-7, REC-1, or the gateway is too slow. */
  static void givenUp(Turn turn, Loss loss) {
    givenUp(turn, loss, "");
  }

  static void givenUp(Turn turn, Loss loss, String reason) {
    turn.emit(new Effect.AbandonSocket(turn.connection, KEEPS_SESSION));
    lost(turn, LostConnection.of(loss, reason));
  }

  /** It is gone, and that alone says nothing against the session (RES-1). */
  static void lost(Turn turn, LostConnection lost) {
    reconnect(turn, lost, CloseAction.RESUME);
  }

  static void reconnect(Turn turn, LostConnection lost, CloseAction action) {
    long gone = turn.connection;
    ResumePoint before = turn.memory.resumePoint();
    String reason = turn.memory.withoutId(lost.reason());
    withdrawIdentify(turn);
    turn.cancelAllTimers();
    Sending.connectionLost(turn);
    turn.memory = Resuming.afterLoss(turn, lost, action);
    turn.moveTo(Phase.WAITING);
    long backoff = turn.starts.backoff().delay(turn.jitter, turn.settings.pacing());
    turn.jitter = turn.jitter.next();
    boolean resuming = turn.memory.resumePoint() != null;
    long wait = Connecting.waitFor(turn, backoff);
    turn.tell(
        new LifecycleEvent.Disconnected(gone, lost.loss(), lost.code(), reason, resuming, wait));
    if (before != null && !resuming) {
      turn.tell(new LifecycleEvent.SessionLost(gone, before.sequence()));
    }
    Connecting.connectAfter(turn, wait);
  }

  static void withdrawIdentify(Turn turn) {
    if (turn.phase == Phase.AWAITING_IDENTIFY && !turn.timers.isRunning(TimerKind.IDENTIFY)) {
      turn.emit(new Effect.WithdrawIdentify(turn.connection));
    }
  }
}
