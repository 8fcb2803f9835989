package dev.opcodec.runtime.session.machine;

/** Heartbeats: HB-3 to HB-9. */
final class Beating {
  private Beating() {}

  /** HB-3: the first beat comes after a random part of the interval. */
  static void begin(Turn turn, long interval) {
    turn.heartbeat = Heartbeat.every(interval);
    turn.start(TimerKind.HEARTBEAT, turn.draw(0, turn.heartbeat.interval()));
  }

  /**
   * HB-4, HB-7. The next beat is counted from this one and not from when it should have been, so
   * that a machine that slept for two hours sends one beat and not a hundred (scenario 8).
   */
  static void due(Turn turn) {
    if (Pausing.isZombie(turn)) {
      Losing.givenUp(turn, LifecycleEvent.Loss.ZOMBIE);
      return;
    }
    Effect beat = new Effect.SendHeartbeat(turn.connection, turn.memory.sequence());
    if (turn.heartbeat.begun()) {
      // Has its place in SendLimits.beatReserve, which rests on the distance to the last beat.
      turn.emit(beat);
    } else {
      turn.sendFrame(beat);
    }
    turn.heartbeat = turn.heartbeat.scheduledBeat(turn.now);
    turn.tell(new LifecycleEvent.HeartbeatSent(turn.connection, false));
    turn.start(TimerKind.HEARTBEAT, turn.heartbeat.interval());
  }

  /**
   * HB-8. A gateway that asks more often than the send limit bears gets one beat as soon as there
   * is room, and never costs the scheduled ones.
   */
  static void requested(Turn turn) {
    long wait = roomIn(turn);
    if (wait > 0) {
      oweOne(turn, wait);
    } else {
      turn.heartbeat = turn.heartbeat.requestedBeat(turn.now);
      turn.sendFrame(new Effect.SendHeartbeat(turn.connection, turn.memory.sequence()));
      turn.tell(new LifecycleEvent.HeartbeatSent(turn.connection, true));
    }
  }

  /** HB-12: one that the session wants itself; a connection that is not open has no use for it. */
  static void wanted(Turn turn) {
    if (turn.phase.isOpen()) {
      requested(turn);
    }
  }

  /** The timer may run for commands already, which need more room and so wait longer. */
  private static void oweOne(Turn turn, long wait) {
    if (!turn.heartbeat.owed()) {
      turn.heartbeat = turn.heartbeat.oweBeat();
      turn.start(TimerKind.SEND, wait);
    }
  }

  /** Milliseconds until a requested beat may go. */
  static long roomIn(Turn turn) {
    long interval = Connecting.interval(turn);
    return turn.waitForRoom(turn.settings.limits().roomForRequestedBeats(interval));
  }

  /** HB-6. */
  static void acknowledged(Turn turn) {
    if (turn.heartbeat.timing()) {
      long latency = turn.now - turn.heartbeat.sentAt();
      turn.tell(new LifecycleEvent.HeartbeatAcknowledged(turn.connection, latency));
    }
    turn.heartbeat = turn.heartbeat.acknowledged();
  }
}
