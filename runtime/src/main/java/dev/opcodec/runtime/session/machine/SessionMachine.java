package dev.opcodec.runtime.session.machine;

/**
 * A gateway session that does not die: {@code (state, input, now) -> (state, effects)}.
 *
 * <pre>
 * IDLE              --Start-->                                    WAITING
 * IDLE              --CloseRequested-->                           STOPPED
 * WAITING           --the wait is over-->                         CONNECTING
 * WAITING           --CloseRequested-->                           STOPPED
 * CONNECTING        --Opened-->                                   AWAITING_HELLO
 * CONNECTING        --refused, or too slow-->                     WAITING
 * CONNECTING        --CloseRequested-->                           STOPPED
 * AWAITING_HELLO    --Hello, a session to resume-->               RESUMING
 * AWAITING_HELLO    --Hello, none-->                              AWAITING_IDENTIFY
 * AWAITING_IDENTIFY --IdentifyPermitted-->                        IDENTIFYING
 * IDENTIFYING       --READY-->                                    READY
 * RESUMING          --RESUMED, or READY-->                        READY
 * AWAITING_HELLO    --op 7, op 9, closed, or too slow-->          WAITING
 * AWAITING_IDENTIFY --op 7, op 9, closed, or no ACK-->            WAITING
 * IDENTIFYING       --op 7, op 9, closed, no ACK, or too slow-->  WAITING
 * RESUMING          --op 7, op 9, closed, no ACK, or too slow-->  WAITING
 * READY             --op 7, op 9, closed, or no ACK-->            WAITING
 * AWAITING_HELLO    --CloseRequested, SuspendRequested-->         CLOSING
 * AWAITING_IDENTIFY --CloseRequested, SuspendRequested-->         CLOSING
 * IDENTIFYING       --CloseRequested, SuspendRequested-->         CLOSING
 * RESUMING          --CloseRequested, SuspendRequested-->         CLOSING
 * READY             --CloseRequested, SuspendRequested-->         CLOSING
 * AWAITING_HELLO    --closed with a final code-->                 STOPPED
 * AWAITING_IDENTIFY --closed with a final code-->                 STOPPED
 * IDENTIFYING       --closed with a final code-->                 STOPPED
 * RESUMING          --closed with a final code-->                 STOPPED
 * READY             --closed with a final code-->                 STOPPED
 * CLOSING           --closed, or too slow-->                      STOPPED
 * </pre>
 *
 * <p>A user who is too slow makes the shell stop reading, and that is no phase: {@code
 * ReadingPaused} and {@code ReadingResumed} come in any of them. {@code Pausing} says what changes.
 *
 * <p>Time is in milliseconds of a clock that never goes back; only differences count. Inputs that
 * belong to another than the current connection, and timers that were stopped, change nothing.
 */
public final class SessionMachine {
  private final MachineSettings settings;

  /** A machine has no state of its own; many sessions may share one. */
  public SessionMachine(MachineSettings settings) {
    this.settings = settings;
  }

  /**
   * Works on one input.
   *
   * @param now milliseconds on the clock of {@link MachineState#initial}
   */
  public Step step(MachineState state, Input input, long now) {
    Turn turn = new Turn(settings, state, now);
    if (input instanceof Input.OfConnection ofConnection) {
      if (ofConnection.connection() == turn.connection && turn.phase.hasConnection()) {
        onConnection(turn, ofConnection);
      }
    } else if (input instanceof Input.TimerFired fired) {
      if (turn.timers.isRunning(fired.kind())
          && fired.number() == turn.timers.number(fired.kind())) {
        turn.timers = turn.timers.stopped(fired.kind());
        onTimer(turn, fired.kind());
      }
    } else {
      onUser(turn, input);
    }
    return turn.end();
  }

  /**
   * Whether a dispatch, other than READY and RESUMED, would be delivered and its number remembered,
   * and nothing else come of it. Then the next number's would too, and the next's; so any number of
   * them may be delivered without a step, if {@link #counted} tells the last before the next one.
   *
   * @param number below 0 if it has none
   */
  public boolean isNext(MachineState state, long connection, long number) {
    Long last = state.memory.sequence();
    return state.phase == Phase.READY
        && connection == state.connection
        && !state.replay.isRepeated(number)
        && last != null
        && number == last + 1;
  }

  /** The state after dispatches up to that number, of the first of which {@link #isNext} was so. */
  public MachineState counted(MachineState state, long last) {
    Turn turn = new Turn(settings, state, 0);
    turn.memory = turn.memory.received(last);
    return new MachineState(turn);
  }

  private static void onUser(Turn turn, Input input) {
    if (input instanceof Input.SendRequested request) {
      Sending.requested(turn, request);
    } else if (input instanceof Input.SendWithdrawn withdrawn) {
      Sending.withdrawn(turn, withdrawn.command());
    } else if (input instanceof Input.Start start) {
      Connecting.start(turn, start.from());
    } else if (input instanceof Input.CloseRequested) {
      Ending.requested(turn, StopReason.CLOSED);
    } else if (input instanceof Input.SuspendRequested) {
      Ending.requested(turn, StopReason.SUSPENDED);
    } else if (input instanceof Input.ReadingPaused) {
      Pausing.paused(turn);
    } else if (input instanceof Input.ReadingResumed) {
      Pausing.resumed(turn);
    }
  }

  private static void onTimer(Turn turn, TimerKind kind) {
    switch (kind) {
      case CONNECT -> Losing.givenUp(turn, LifecycleEvent.Loss.CONNECT_TIMEOUT);
      case HELLO, READY -> Pausing.waitedInVain(turn, kind);
      case STALL -> Losing.givenUp(turn, LifecycleEvent.Loss.STALLED);
      case HEARTBEAT -> Beating.due(turn);
      case RECONNECT -> Connecting.connectWhenAllowed(turn);
      case IDENTIFY -> Identifying.identifyWhenAllowed(turn);
      case SEND, QUOTA -> Sending.flush(turn);
      case CLOSE -> Ending.closeTimedOut(turn);
    }
  }

  private static void onConnection(Turn turn, Input.OfConnection input) {
    if (turn.phase == Phase.CLOSING) {
      Ending.whileClosing(turn, input);
    } else if (input instanceof Input.Received frame) {
      Connecting.opened(turn);
      onFrame(turn, frame);
    } else if (input instanceof Input.Sent sent) {
      Sending.sent(turn, sent.command());
    } else if (input instanceof Input.SendFailed failed) {
      Sending.failed(turn, failed.command());
    } else if (input instanceof Input.BeatWanted) {
      Beating.wanted(turn);
    } else if (input instanceof Input.IdentifyPermitted) {
      Identifying.permitted(turn);
    } else if (input instanceof Input.IdentifyDenied) {
      Identifying.denied(turn);
    } else if (input instanceof Input.Opened) {
      Connecting.opened(turn);
    } else if (input instanceof Input.ConnectFailed failed) {
      Losing.lost(turn, LostConnection.of(LifecycleEvent.Loss.CONNECT_FAILED, failed.reason()));
    } else if (input instanceof Input.Closed closed) {
      Closing.closedByGateway(turn, closed.code(), closed.reason());
    }
  }

  private static void onFrame(Turn turn, Input.Received frame) {
    if (frame instanceof Input.Corrupt corrupt) {
      Losing.givenUp(turn, LifecycleEvent.Loss.CORRUPT_STREAM, corrupt.reason());
    } else if (frame instanceof Input.Dispatch dispatch) {
      Dispatching.received(turn, dispatch);
    } else {
      turn.deliver();
      onControlFrame(turn, frame);
    }
  }

  private static void onControlFrame(Turn turn, Input.Received frame) {
    if (frame instanceof Input.HeartbeatAck) {
      Beating.acknowledged(turn);
    } else if (frame instanceof Input.HeartbeatRequested) {
      Beating.requested(turn);
    } else if (frame instanceof Input.Hello hello) {
      Connecting.hello(turn, hello.intervalMillis());
    } else if (frame instanceof Input.Reconnect) {
      Losing.givenUp(turn, LifecycleEvent.Loss.RECONNECT_REQUESTED);
    } else if (frame instanceof Input.InvalidSession invalid) {
      Invalidating.invalidated(turn, invalid.resumable());
    }
  }
}
