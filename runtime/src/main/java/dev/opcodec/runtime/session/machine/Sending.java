package dev.opcodec.runtime.session.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user's commands: SEND-2, SEND-3, SEND-5, SEND-6, SEND-7. */
final class Sending {
  private Sending() {}

  static void requested(Turn turn, Input.SendRequested request) {
    if (turn.phase == Phase.CLOSING || turn.phase == Phase.STOPPED) {
      turn.emit(new Effect.RefuseCommand(request.command(), Refusal.SESSION_OVER));
    } else if (turn.outbox.size() >= turn.settings.limits().queued()) {
      turn.emit(new Effect.RefuseCommand(request.command(), Refusal.QUEUE_FULL));
    } else {
      turn.outbox = turn.outbox.queued(request);
      flush(turn);
    }
  }

  /** What waits is taken back; what is being written, or settled, is not. */
  static void withdrawn(Turn turn, long command) {
    Outbox left = turn.outbox.without(command);
    if (left.size() < turn.outbox.size()) {
      turn.outbox = left;
      turn.emit(new Effect.RefuseCommand(command, Refusal.WITHDRAWN));
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
    if (turn.heartbeat.owed() && turn.phase.isOpen()) {
      if (waits(turn, Beating.roomIn(turn))) {
        return;
      }
      Beating.requested(turn);
    }
    SendLimits limits = turn.settings.limits();
    while (turn.phase == Phase.READY
        && turn.outbox.size() > 0
        && turn.outbox.inFlight().size() < limits.inFlight()) {
      if (waits(turn, turn.waitForRoom(limits.roomForCommands(Connecting.interval(turn))))) {
        return;
      }
      Outgoing next = next(turn);
      if (next == null) {
        long wait = turn.outbox.held().soonest(quotas -> waitForQuotas(turn, quotas));
        turn.start(TimerKind.QUOTA, wait);
        return;
      }
      turn.quotas = turn.quotas.sent(next.quotas(), limits, turn.now);
      turn.outbox = turn.outbox.sent(next.command());
      turn.sendFrame(new Effect.SendCommand(turn.connection, next.command()));
    }
  }

  /** Takes the oldest command that may go; those before it that may not step aside. */
  private static @Nullable Outgoing next(Turn turn) {
    Outgoing held = turn.outbox.held().firstFree(quotas -> waitForQuotas(turn, quotas));
    if (held != null) {
      turn.outbox = turn.outbox.holding(turn.outbox.held().withoutFirst(held.quotas()));
      return held;
    }
    while (!turn.outbox.waiting().isEmpty()) {
      Outgoing first = turn.outbox.waiting().first();
      turn.outbox = turn.outbox.firstTaken();
      if (first.excused() || isFree(turn, first)) {
        return first;
      }
      turn.outbox = turn.outbox.holding(turn.outbox.held().plus(first));
    }
    return null;
  }

  private static boolean isFree(Turn turn, Outgoing command) {
    return !turn.outbox.held().isBefore(command.quotas())
        && waitForQuotas(turn, command.quotas()) == 0;
  }

  private static long waitForQuotas(Turn turn, List<QuotaKey> quotas) {
    return turn.quotas.waitFor(quotas, turn.settings.limits(), turn.now);
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
    turn.outbox.held().forEach(held -> refuse(turn, held));
    turn.outbox.waiting().forEach(waiting -> refuse(turn, waiting));
    turn.outbox = Outbox.EMPTY;
  }

  private static void refuse(Turn turn, Outgoing unsent) {
    turn.emit(new Effect.RefuseCommand(unsent.command(), Refusal.SESSION_OVER));
  }
}
