package dev.opcodec.runtime.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of all sessions of this JVM; daemons, so that they keep no program running. */
final class SharedThreads {
  static final SessionScheduler SCHEDULER = new Scheduler();

  /** Where users' code runs: as many threads as block, none when all is quiet. */
  static final Executor HANDLERS = handlers();

  private SharedThreads() {}

  private static ExecutorService handlers() {
    return Executors.newCachedThreadPool(daemons("opcodec-handler-"));
  }

  private static ThreadFactory daemons(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  private static final class Scheduler implements SessionScheduler {
    private final ScheduledThreadPoolExecutor pool =
        new ScheduledThreadPoolExecutor(
            Math.max(2, Runtime.getRuntime().availableProcessors()), daemons("opcodec-session-"));

    Scheduler() {
      pool.setRemoveOnCancelPolicy(true);
    }

    @Override
    public long millis() {
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @Override
    public Runnable schedule(Runnable task, long delayMillis) {
      ScheduledFuture<?> scheduled = pool.schedule(task, delayMillis, TimeUnit.MILLISECONDS);
      return () -> scheduled.cancel(false);
    }

    @Override
    public void execute(Runnable task) {
      pool.execute(task);
    }
  }
}
