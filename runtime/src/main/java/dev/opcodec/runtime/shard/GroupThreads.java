package dev.opcodec.runtime.shard;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which the handlers of all groups of this JVM run; daemons. */
final class GroupThreads {
  /** So many handlers may block before others have to wait, however many shards there are. */
  static final int HANDLER_THREADS = 32;

  static final Executor HANDLERS = handlers();

  private GroupThreads() {}

  private static Executor handlers() {
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            HANDLER_THREADS,
            HANDLER_THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "opcodec-shard-handler-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }
}
