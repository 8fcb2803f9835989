package dev.opcodec.runtime.session;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** HB-12: a user's client names its analytics session once connected, and every half hour. */
final class TimeSpent {
  static final long PERIOD_MILLIS = 30 * 60_000;

  private final Commands.Checked command;
  private final Consumer<Commands.Checked> send;
  private final SessionScheduler clock;
  private @Nullable Runnable cancel;

  /**
   * @param send hands the command to the machine; called in the session's loop and by timers
   */
  TimeSpent(Commands.Checked command, Consumer<Commands.Checked> send, SessionScheduler clock) {
    this.command = command;
    this.send = send;
    this.clock = clock;
  }

  synchronized void lifecycle(LifecycleEvent event) {
    if (event instanceof LifecycleEvent.Established || event instanceof LifecycleEvent.Resumed) {
      stop();
      say();
    } else if (event instanceof LifecycleEvent.Disconnected
        || event instanceof LifecycleEvent.Stopped) {
      stop();
    }
  }

  private synchronized void say() {
    send.accept(command);
    cancel = clock.schedule(this::say, PERIOD_MILLIS);
  }

  private void stop() {
    if (cancel != null) {
      cancel.run();
      cancel = null;
    }
  }
}
