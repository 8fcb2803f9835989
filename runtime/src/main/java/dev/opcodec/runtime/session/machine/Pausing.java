package dev.opcodec.runtime.session.machine;

import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;

/**
 * Reading is paused, by ourselves, because the user is slow (scenario 46). TCP is one stream: what
 * the gateway says of the session stands behind the dispatches that are not read. So while nothing
 * is read:
 *
 * <ul>
 *   <li>Beats leave in time; the gateway needs them to keep the connection (HB-4).
 *   <li>That something did not come says nothing: neither an ACK (HB-7), nor HELLO, READY or
 *       RESUMED. The wait for them begins anew when reading goes on; for an ACK with the next beat.
 *   <li>It lasts for {@link Timeouts#stall} at most, then the connection is given up. Nor may it be
 *       used to outlast a zombie: where pauses follow each other, no ACK may be missing for longer.
 *   <li>No connection is opened, for it could not be read. Whatever ended the old one, the next
 *       follows when there is room again, and resumes.
 *   <li>If the gateway closes meanwhile we read of it, after what came before it, when reading goes
 *       on, and resume. What was not read by then is replayed.
 * </ul>
 *
 * <p>The sequence is that of what was read, so that nothing is lost or doubled.
 */
final class Pausing {
  private Pausing() {}

  static void paused(Turn turn) {
    if (turn.paused || turn.phase == Phase.STOPPED) {
      return;
    }
    turn.paused = true;
    turn.tell(new LifecycleEvent.ReadingPaused(turn.connection));
    if (turn.phase.hasConnection() && turn.phase != Phase.CLOSING) {
      turn.start(TimerKind.STALL, turn.settings.timeouts().stall());
    }
  }

  static void resumed(Turn turn) {
    if (!turn.paused || turn.phase == Phase.STOPPED) {
      return;
    }
    turn.paused = false;
    turn.cancel(TimerKind.STALL);
    turn.heartbeat = turn.heartbeat.excused();
    turn.tell(new LifecycleEvent.ReadingResumed(turn.connection));
    restart(turn, TimerKind.HELLO);
    restart(turn, TimerKind.READY);
    if (turn.phase == Phase.WAITING && !turn.timers.isRunning(TimerKind.RECONNECT)) {
      Connecting.connectWhenAllowed(turn);
    }
  }

  /** Scenarios 14 and 15, unless we have not looked, or a long replay is still under way. */
  static void waitedInVain(Turn turn, TimerKind kind) {
    if (turn.paused) {
      turn.start(kind, timeout(turn, kind));
    } else if (kind == TimerKind.READY && turn.replay.goesOn()) {
      turn.replay = turn.replay.extended();
      turn.start(kind, timeout(turn, kind));
    } else {
      Losing.givenUp(turn, kind == TimerKind.HELLO ? Loss.HELLO_TIMEOUT : Loss.READY_TIMEOUT);
    }
  }

  /** HB-7, for what could be read. */
  static boolean isZombie(Turn turn) {
    if (turn.paused) {
      return false;
    }
    long silence = turn.heartbeat.silence(turn.now);
    return turn.heartbeat.unanswered() || silence > turn.settings.timeouts().stall();
  }

  private static void restart(Turn turn, TimerKind kind) {
    if (turn.timers.isRunning(kind)) {
      turn.start(kind, timeout(turn, kind));
    }
  }

  private static long timeout(Turn turn, TimerKind kind) {
    Timeouts timeouts = turn.settings.timeouts();
    return kind == TimerKind.HELLO ? timeouts.hello() : timeouts.ready();
  }
}
