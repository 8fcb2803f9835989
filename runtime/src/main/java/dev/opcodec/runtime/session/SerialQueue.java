package dev.opcodec.runtime.session;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks one after the other, in order, on threads that it borrows. */
final class SerialQueue implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(SerialQueue.class);

  /** After so many the thread is given back, for others wait for it too. */
  private static final int TASKS_IN_A_ROW = 64;

  private final Executor threads;
  private final BurstQueue<Runnable> tasks = new BurstQueue<>();
  private boolean running;
  private @Nullable Thread runner;

  SerialQueue(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      tasks.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    begin();
  }

  /** Threads that refuse leave the tasks to wait for the next one, and the caller to know. */
  private void begin() {
    try {
      threads.execute(this::run);
    } catch (Exception | Error refused) {
      synchronized (this) {
        running = false;
      }
      throw refused;
    }
  }

  /**
   * Makes the caller one of the tasks until it leaves, if none runs or waits.
   *
   * @return whether it is
   */
  synchronized boolean tryEnter() {
    if (running) {
      return false;
    }
    running = true;
    runner = Thread.currentThread();
    return true;
  }

  /** Ends what {@link #tryEnter} began; what has come meanwhile runs elsewhere. */
  void leave() {
    synchronized (this) {
      runner = null;
      running = !tasks.isEmpty();
      if (!running) {
        return;
      }
    }
    begin();
  }

  /** Whether the caller is one of the tasks. */
  synchronized boolean isRunning() {
    return runner == Thread.currentThread();
  }

  private void run() {
    for (int i = 0; i < TASKS_IN_A_ROW; i++) {
      Runnable task = next();
      if (task == null) {
        return;
      }
      try {
        task.run();
      } catch (Throwable error) {
        LOG.error("a task of a session failed", error);
      }
    }
    synchronized (this) {
      runner = null;
    }
    try {
      begin();
    } catch (Exception | Error refused) {
      LOG.error("the tasks of a session have to wait", refused);
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable task = tasks.poll();
    running = task != null;
    runner = running ? Thread.currentThread() : null;
    return task;
  }
}
