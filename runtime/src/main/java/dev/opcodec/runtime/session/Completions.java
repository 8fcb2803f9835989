package dev.opcodec.runtime.session;

import java.util.concurrent.Executor;

/**
 * Completes users' futures: on the executor of their choice, and if that rejects, elsewhere. Should
 * there be no thread at all, it tries again after a while: who waits must not wait for ever.
 */
final class Completions implements Executor {
  private static final long WAIT_MILLIS = 1_000;

  private final Executor threads;
  private final Executor elsewhere;
  private final SessionScheduler clock;

  Completions(Executor threads, Executor elsewhere, SessionScheduler clock) {
    this.threads = threads;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  @Override
  public void execute(Runnable task) {
    if (!takes(threads, task) && !takes(elsewhere, task)) {
      clock.schedule(() -> execute(task), WAIT_MILLIS);
    }
  }

  private static boolean takes(Executor executor, Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (Exception | Error rejected) {
      return false;
    }
  }
}
