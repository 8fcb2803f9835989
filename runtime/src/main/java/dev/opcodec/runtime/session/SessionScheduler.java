package dev.opcodec.runtime.session;

import java.util.concurrent.Executor;

/**
 * Time and threads of a session's machine. Its tasks are short and never wait, so that a few
 * threads serve any number of sessions.
 */
public interface SessionScheduler extends Executor {
  /** A clock that never goes back, in milliseconds; only differences mean something. */
  long millis();

  /** A finer clock that never goes back, for what is measured, in nanoseconds. */
  default long nanos() {
    return System.nanoTime();
  }

  /**
   * Runs a task once, later.
   *
   * @param delayMillis 0 or more
   * @return runs to call the task off; it may run all the same if it is about to
   */
  Runnable schedule(Runnable task, long delayMillis);

  /** A few daemon threads that all sessions of this JVM share. */
  static SessionScheduler shared() {
    return SharedThreads.SCHEDULER;
  }
}
