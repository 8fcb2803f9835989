package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/** From nothing to HELLO. */
final class Connecting {
  private Connecting() {}

  static void start(Turn turn, @Nullable ResumePoint from) {
    if (turn.phase != Phase.IDLE) {
      return;
    }
    if (from != null) {
      turn.memory = SessionMemory.of(from);
    }
    turn.moveTo(Phase.WAITING);
    connectWhenAllowed(turn);
  }

  /** Waits as long as anything asks for, then connects. */
  static void connectWhenAllowed(Turn turn) {
    connectAfter(turn, waitFor(turn, 0));
  }

  /** The longest of {@code atLeast} and what else there is to wait for, in milliseconds. */
  static long waitFor(Turn turn, long atLeast) {
    return Math.max(atLeast, waitToConnect(turn));
  }

  /** While reading is paused there is nothing to wait for but that it goes on. */
  static void connectAfter(Turn turn, long wait) {
    if (wait > 0) {
      turn.start(TimerKind.RECONNECT, wait);
    } else if (!turn.paused) {
      connect(turn);
    }
  }

  private static long waitToConnect(Turn turn) {
    Pacing pacing = turn.settings.pacing();
    long paced = turn.starts.connects().waitFor(pacing.connects(), turn.now);
    long window =
        turn.waitForRoom(turn.settings.limits().roomForRequestedBeats(interval(turn)) + 1);
    // To sit unidentified on a connection for long invites the gateway to close it.
    long identify =
        turn.memory.resumePoint() == null
            ? turn.starts.identifies().waitFor(pacing.identifies(), turn.now)
            : 0;
    return Math.max(Math.max(paced, window), identify);
  }

  private static void connect(Turn turn) {
    turn.moveTo(Phase.CONNECTING);
    turn.connection++;
    turn.heartbeat = Heartbeat.NONE;
    turn.replay = Replay.NONE;
    turn.starts = turn.starts.connecting(turn.settings.pacing(), turn.now);
    String url = url(turn);
    turn.tell(new LifecycleEvent.Connecting(turn.connection, turn.memory.withoutId(url)));
    turn.emit(new Effect.Connect(turn.connection, url));
    turn.start(TimerKind.CONNECT, turn.settings.timeouts().connect());
  }

  private static String url(Turn turn) {
    return Resuming.usesResumeUrl(turn.memory) ? turn.memory.resumeUrl() : turn.settings.url();
  }

  /** Also called when a frame outruns the news of its connection. */
  static void opened(Turn turn) {
    if (turn.phase != Phase.CONNECTING) {
      return;
    }
    turn.moveTo(Phase.AWAITING_HELLO);
    turn.cancel(TimerKind.CONNECT);
    turn.start(TimerKind.HELLO, turn.settings.timeouts().hello());
    turn.tell(new LifecycleEvent.Connected(turn.connection));
  }

  /** HB-1. A second HELLO on one connection says nothing new. */
  static void hello(Turn turn, long interval) {
    if (turn.phase != Phase.AWAITING_HELLO) {
      return;
    }
    turn.cancel(TimerKind.HELLO);
    turn.tell(new LifecycleEvent.HelloReceived(turn.connection, interval));
    Beating.begin(turn, interval);
    ResumePoint point = turn.memory.resumePoint();
    if (point == null) {
      turn.memory = SessionMemory.NOTHING;
      turn.moveTo(Phase.AWAITING_IDENTIFY);
      Identifying.identifyWhenAllowed(turn);
    } else {
      Resuming.resume(turn, point);
    }
  }

  /** The interval in force; before the first HELLO, one that asks for an ordinary reserve. */
  static long interval(Turn turn) {
    return turn.heartbeat.interval() == 0 ? Heartbeat.USUAL_INTERVAL : turn.heartbeat.interval();
  }
}
