package dev.opcodec.runtime.session.machine;

/** From HELLO to IDENTIFY, where there is nothing to resume: ID-1, SEND-4. */
final class Identifying {
  private Identifying() {}

  static void identifyWhenAllowed(Turn turn) {
    long wait = turn.starts.waitToIdentify(turn.settings.pacing(), turn.now);
    if (wait > 0) {
      turn.start(TimerKind.IDENTIFY, wait);
    } else {
      turn.emit(new Effect.RequestIdentify(turn.connection));
    }
  }

  static void permitted(Turn turn) {
    if (turn.phase != Phase.AWAITING_IDENTIFY || turn.timers.isRunning(TimerKind.IDENTIFY)) {
      return;
    }
    turn.moveTo(Phase.IDENTIFYING);
    turn.starts = turn.starts.identifying(turn.settings.pacing(), turn.now);
    turn.memory = SessionMemory.NOTHING;
    turn.quotas =
        turn.quotas.sent(turn.settings.identifyQuotas(), turn.settings.limits(), turn.now);
    turn.sendFrame(new Effect.SendIdentify(turn.connection));
    turn.tell(new LifecycleEvent.Identifying(turn.connection));
    turn.start(TimerKind.READY, turn.settings.timeouts().ready());
  }

  static void denied(Turn turn) {
    if (turn.phase == Phase.AWAITING_IDENTIFY) {
      Losing.givenUp(turn, LifecycleEvent.Loss.IDENTIFY_DENIED);
    }
  }
}
