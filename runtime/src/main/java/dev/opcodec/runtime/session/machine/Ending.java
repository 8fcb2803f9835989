package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.session.machine.StopReason.Cause;

/** The end, wanted or not. In no phase does it take longer than {@link Timeouts#close}. */
final class Ending {
  private static final int ENDS_SESSION = 1000;

  private Ending() {}

  static void requested(Turn turn, StopReason reason) {
    if (turn.phase == Phase.CLOSING || turn.phase == Phase.STOPPED) {
      return;
    }
    if (turn.phase.isOpen()) {
      handshake(turn, reason);
    } else {
      if (turn.phase.hasConnection()) {
        turn.emit(new Effect.AbandonSocket(turn.connection, code(reason)));
      }
      stop(turn, reason);
    }
  }

  /**
   * What comes from here on is not delivered and its sequence not noted: it will be replayed if the
   * session was suspended, and nobody wants it if it was closed.
   */
  private static void handshake(Turn turn, StopReason reason) {
    Losing.withdrawIdentify(turn);
    turn.cancelAllTimers();
    Sending.sessionOver(turn);
    turn.ending = reason;
    turn.moveTo(Phase.CLOSING);
    turn.emit(new Effect.CloseSocket(turn.connection, code(reason)));
    turn.start(TimerKind.CLOSE, turn.settings.timeouts().close());
  }

  static void whileClosing(Turn turn, Input.OfConnection input) {
    if (input instanceof Input.Closed || input instanceof Input.ConnectFailed) {
      finish(turn);
    }
  }

  static void closeTimedOut(Turn turn) {
    turn.emit(new Effect.AbandonSocket(turn.connection, code(reason(turn))));
    finish(turn);
  }

  private static void finish(Turn turn) {
    stop(turn, reason(turn));
  }

  private static StopReason reason(Turn turn) {
    return turn.ending == null ? StopReason.CLOSED : turn.ending;
  }

  private static int code(StopReason reason) {
    return reason.cause() == Cause.SUSPENDED ? Losing.KEEPS_SESSION : ENDS_SESSION;
  }

  /** The connection, if there was one, is gone by now. */
  static void stop(Turn turn, StopReason reason) {
    Losing.withdrawIdentify(turn);
    turn.cancelAllTimers();
    Sending.sessionOver(turn);
    if (reason.cause() != Cause.SUSPENDED) {
      turn.memory = SessionMemory.NOTHING;
    }
    turn.moveTo(Phase.STOPPED);
    turn.tell(new LifecycleEvent.Stopped(reason));
    turn.emit(new Effect.Stop(reason));
  }
}
