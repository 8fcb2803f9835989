package dev.opcodec.runtime.session;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Completes users' futures: on the executor of their choice, and if that rejects, elsewhere. */
final class Completions implements Executor {
  private final Executor threads;

  Completions(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException rejected) {
      SharedThreads.HANDLERS.execute(task);
    }
  }
}
