package dev.opcodec.runtime.session;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The executor of a user's choice, which may reject a task, in the way that executors should or in
 * another: then it is asked again after a while. What waits meanwhile is bounded where it waits.
 * One that was shut down is asked no more, and after the session's end there is a last half minute.
 */
final class UserThreads implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(GatewaySession.class);
  private static final long SHORTEST_WAIT_MILLIS = 10;
  private static final long LONGEST_WAIT_MILLIS = 1_000;
  private static final long AFTER_THE_END_MILLIS = 30_000;

  private final Executor threads;
  private final SessionScheduler clock;
  private volatile boolean rejecting;
  private volatile long until = Long.MAX_VALUE;

  UserThreads(Executor threads, SessionScheduler clock) {
    this.threads = threads;
    this.clock = clock;
  }

  @Override
  public void execute(Runnable task) {
    execute(task, SHORTEST_WAIT_MILLIS);
  }

  private void execute(Runnable task, long wait) {
    try {
      threads.execute(task);
      rejecting = false;
    } catch (Exception | Error rejected) {
      if (!rejecting) {
        rejecting = true;
        LOG.warn("the executor of a session's handlers rejects a task", rejected);
      }
      if (clock.millis() < until && !isShutDown()) {
        long next = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        clock.schedule(() -> execute(task, next), wait);
      }
    }
  }

  private boolean isShutDown() {
    return threads instanceof ExecutorService service && service.isShutdown();
  }

  void sessionOver() {
    until = clock.millis() + AFTER_THE_END_MILLIS;
  }
}
