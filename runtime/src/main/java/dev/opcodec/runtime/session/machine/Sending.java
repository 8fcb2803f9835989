package dev.opcodec.runtime.session.machine;

/** The user's commands: SEND-2, SEND-3, SEND-7. */
final class Sending {
  private Sending() {}

  static void requested(Turn turn, long command) {
    if (turn.phase == Phase.CLOSING || turn.phase == Phase.STOPPED) {
      turn.emit(new Effect.RefuseCommand(command, Refusal.SESSION_OVER));
    } else if (turn.outbox.waiting().size() >= turn.settings.limits().queued()) {
      turn.emit(new Effect.RefuseCommand(command, Refusal.QUEUE_FULL));
    } else {
      turn.outbox = turn.outbox.queued(command);
      flush(turn);
    }
  }

  static void sent(Turn turn, long command) {
    turn.outbox = turn.outbox.settled(command);
    flush(turn);
  }

  static void failed(Turn turn, long command) {
    if (turn.outbox.inFlight().contains(command)) {
      turn.emit(new Effect.RefuseCommand(command, Refusal.CONNECTION_LOST));
    }
    sent(turn, command);
  }

  /** Sends what may go now, an owed heartbeat first, and comes back for the rest. */
  static void flush(Turn turn) {
    if (turn.heartbeat.owed() && turn.phase.isOpen() && waits(turn, Beating.roomIn(turn))) {
      return;
    }
    if (turn.heartbeat.owed() && turn.phase.isOpen()) {
      Beating.requested(turn);
    }
    SendLimits limits = turn.settings.limits();
    while (turn.phase == Phase.READY
        && !turn.outbox.waiting().isEmpty()
        && turn.outbox.inFlight().size() < limits.inFlight()) {
      if (waits(turn, turn.waitForRoom(limits.roomForCommands(Connecting.interval(turn))))) {
        return;
      }
      long command = turn.outbox.waiting().first();
      turn.outbox = turn.outbox.firstSent();
      turn.sendFrame(new Effect.SendCommand(turn.connection, command));
    }
  }

  private static boolean waits(Turn turn, long wait) {
    if (wait > 0 && !turn.timers.isRunning(TimerKind.SEND)) {
      turn.start(TimerKind.SEND, wait);
    }
    return wait > 0;
  }

  /** What was being written may have arrived or not: to send it again could do it twice. */
  static void connectionLost(Turn turn) {
    for (long command : turn.outbox.inFlight()) {
      turn.emit(new Effect.RefuseCommand(command, Refusal.CONNECTION_LOST));
    }
    turn.outbox = turn.outbox.connectionLost();
  }

  static void sessionOver(Turn turn) {
    connectionLost(turn);
    turn.outbox
        .waiting()
        .forEach(command -> turn.emit(new Effect.RefuseCommand(command, Refusal.SESSION_OVER)));
    turn.outbox = Outbox.EMPTY;
  }
}
