package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/** Where a session stands, as one immutable value. */
public final class MachineState {
  final Phase phase;
  final long connection;
  final SessionMemory memory;
  final Replay replay;
  final Heartbeat heartbeat;
  final Starts starts;
  final SendWindow window;
  final QuotaLog quotas;
  final Outbox outbox;
  final Timers timers;
  final Jitter jitter;
  final @Nullable StopReason ending;
  final boolean paused;

  /** Takes over what a turn has come to. */
  MachineState(Turn turn) {
    phase = turn.phase;
    connection = turn.connection;
    memory = turn.memory;
    replay = turn.replay;
    heartbeat = turn.heartbeat;
    starts = turn.starts;
    window = turn.window;
    quotas = turn.quotas;
    outbox = turn.outbox;
    timers = turn.timers;
    jitter = turn.jitter;
    ending = turn.ending;
    paused = turn.paused;
  }

  private MachineState(Pacing pacing, long seed, long now) {
    phase = Phase.IDLE;
    connection = 0;
    memory = SessionMemory.NOTHING;
    replay = Replay.NONE;
    heartbeat = Heartbeat.NONE;
    starts = Starts.first(pacing, now);
    window = SendWindow.EMPTY;
    quotas = QuotaLog.EMPTY;
    outbox = Outbox.EMPTY;
    timers = Timers.NONE;
    jitter = new Jitter(seed);
    ending = null;
    paused = false;
  }

  /**
   * A session that has not begun.
   *
   * @param seed decides every random choice of the session
   * @param now milliseconds on the clock that every later step is given
   */
  public static MachineState initial(MachineSettings settings, long seed, long now) {
    return new MachineState(settings.pacing(), seed, now);
  }

  /** Where the session stands. */
  public Phase phase() {
    return phase;
  }

  /** The number of the current or latest connection; 0 before the first. */
  public long connection() {
    return connection;
  }

  /** What resuming would need, or null if there is nothing to resume. */
  public @Nullable ResumePoint resumePoint() {
    return memory.resumePoint();
  }

  /** The latest sequence number, or null if there is none. */
  public @Nullable Long sequence() {
    return memory.sequence();
  }

  /** Whether reading is paused for a slow user; then no new connection is opened either. */
  public boolean isReadingPaused() {
    return paused;
  }

  /** Commands that wait. */
  public int queuedCommands() {
    return outbox.size();
  }

  /** Whether a timer of that kind runs. */
  public boolean isRunning(TimerKind kind) {
    return timers.isRunning(kind);
  }
}
