package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/** Dispatches: SEQ-1 to SEQ-6, RDY, RES-5. */
final class Dispatching {
  private Dispatching() {}

  static void received(Turn turn, Input.Dispatch dispatch) {
    Long number = dispatch.sequence();
    if (!belongsToASession(turn)) {
      // Nothing was asked for on this connection yet: what it numbers is not our session.
      turn.deliver();
      return;
    }
    if (dispatch.kind() instanceof DispatchKind.Ready ready) {
      ready(turn, ready, number);
      return;
    }
    boolean resumed =
        dispatch.kind() instanceof DispatchKind.Resumed && turn.phase == Phase.RESUMING;
    if (!resumed && turn.replay.isRepeated(number)) {
      turn.tell(new LifecycleEvent.DuplicateDropped(turn.connection, number));
      return;
    }
    noteGap(turn, number);
    turn.memory = turn.memory.received(number);
    turn.deliver();
    if (resumed) {
      resumed(turn);
    } else {
      turn.replay = turn.replay.delivered();
    }
  }

  private static boolean belongsToASession(Turn turn) {
    return switch (turn.phase) {
      case IDENTIFYING, RESUMING, READY -> true;
      default -> false;
    };
  }

  private static void ready(Turn turn, DispatchKind.Ready ready, @Nullable Long number) {
    ResumePoint before = turn.memory.resumePoint();
    if (before != null && !before.sessionId().equals(ready.sessionId())) {
      turn.tell(new LifecycleEvent.SessionLost(turn.connection, before.sequence()));
    }
    turn.memory = SessionMemory.established(ready, numberOfSession(turn, ready, number));
    turn.replay = Replay.NONE;
    turn.deliver();
    if (turn.phase != Phase.READY) {
      turn.tell(new LifecycleEvent.Established(turn.connection));
      established(turn);
    }
  }

  /** SEQ-4: a new session begins the count anew, also one that was given in answer to RESUME. */
  private static @Nullable Long numberOfSession(
      Turn turn, DispatchKind.Ready ready, @Nullable Long number) {
    boolean goesOn =
        turn.phase == Phase.IDENTIFYING
            || (turn.phase == Phase.READY && ready.sessionId().equals(turn.memory.sessionId()));
    return goesOn ? turn.memory.received(number).sequence() : number;
  }

  private static void resumed(Turn turn) {
    turn.memory = turn.memory.resumed();
    turn.tell(new LifecycleEvent.Resumed(turn.connection, turn.replay.dispatches()));
    turn.replay = Replay.NONE;
    established(turn);
  }

  private static void established(Turn turn) {
    turn.moveTo(Phase.READY);
    turn.cancel(TimerKind.READY);
    turn.starts = turn.starts.with(Backoff.FRESH);
    Sending.flush(turn);
  }

  /** Scenario 25. TCP loses nothing, so a gap is the gateway's; it is told, and nothing else. */
  private static void noteGap(Turn turn, @Nullable Long number) {
    Long last = turn.memory.sequence();
    if (number != null && last != null && number > last && number - last > 1) {
      turn.tell(new LifecycleEvent.SequenceGap(turn.connection, last, number));
    }
  }
}
