package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;

/** RES-2 to RES-7: how a session goes on, and when it is given up. */
final class Resuming {
  private static final int REFUSED = 4;
  private static final int LOST_ON_THE_WAY = 1;

  private Resuming() {}

  /** RES-4. It does not pass the identify gate: resumes are not counted (ID-7, scenario 30). */
  static void resume(Turn turn, ResumePoint point) {
    turn.moveTo(Phase.RESUMING);
    turn.replay = Replay.from(point.sequence());
    turn.sendFrame(new Effect.SendResume(turn.connection, point));
    turn.tell(new LifecycleEvent.Resuming(turn.connection, point.sequence()));
    turn.start(TimerKind.READY, turn.settings.timeouts().ready());
  }

  /** RES-3, scenario 17: after one failure the original URL serves, with the session kept. */
  static boolean usesResumeUrl(SessionMemory memory) {
    return memory.resumePoint() != null && !memory.resumeUrl().isEmpty() && !memory.resumeUrlDead();
  }

  /** What remains of the session; called while the phase is still that of the lost connection. */
  static SessionMemory afterLoss(Turn turn, LostConnection lost, CloseAction action) {
    SessionMemory memory = turn.memory;
    int mostStrikes = mostStrikes(turn);
    boolean resuming = turn.phase == Phase.RESUMING;
    if (action == CloseAction.IDENTIFY || (resuming && action == CloseAction.RESUME_ONCE)) {
      return SessionMemory.NOTHING;
    }
    if (resuming) {
      memory = memory.withStrikes(memory.strikes() + strikes(turn, lost));
    } else if (action == CloseAction.RESUME_ONCE) {
      memory = memory.withStrikes(Math.max(memory.strikes(), mostStrikes - 1));
    }
    if (diedBeforeHello(turn) && usesResumeUrl(memory)) {
      memory = memory.resumeUrlFailed();
    }
    return memory.strikes() >= mostStrikes ? SessionMemory.NOTHING : memory;
  }

  /**
   * A network that cuts every connection after a second must not cost the session: a loss counts
   * little, and nothing if the replay got further.
   */
  private static int strikes(Turn turn, LostConnection lost) {
    boolean refused =
        lost.code() != null
            || lost.loss() == Loss.INVALID_SESSION
            || lost.loss() == Loss.READY_TIMEOUT;
    if (refused || isLastChance(turn)) {
      return REFUSED;
    }
    return turn.replay.dispatches() > 0 ? 0 : LOST_ON_THE_WAY;
  }

  /** After {@link CloseAction#RESUME_ONCE} nothing excuses a failure (scenario 22). */
  private static boolean isLastChance(Turn turn) {
    return turn.memory.strikes() == mostStrikes(turn) - 1;
  }

  private static int mostStrikes(Turn turn) {
    return turn.settings.pacing().resumeAttempts() * REFUSED;
  }

  private static boolean diedBeforeHello(Turn turn) {
    return turn.phase == Phase.CONNECTING || turn.phase == Phase.AWAITING_HELLO;
  }
}
