package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.testkit.EmbeddedGateway;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** A gateway that never stops dispatching numbered events, until it is told to. */
final class NumberedTraffic implements AutoCloseable {
  static final String THREADS = "numbered-traffic";

  private final EmbeddedGateway gateway;
  private final LongPredicate wanted;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, THREADS));
  private final ScheduledFuture<?> dispatching;
  private long sent;

  NumberedTraffic(EmbeddedGateway gateway, int perSecond) {
    this(gateway, perSecond, sent -> true);
  }

  /**
   * @param wanted told how many were dispatched, says whether another may be
   */
  NumberedTraffic(EmbeddedGateway gateway, int perSecond, LongPredicate wanted) {
    this.gateway = gateway;
    this.wanted = wanted;
    long period = TimeUnit.SECONDS.toMicros(1) / perSecond;
    dispatching = clock.scheduleAtFixedRate(this::onTime, 0, period, TimeUnit.MICROSECONDS);
  }

  private synchronized void onTime() {
    if (wanted.test(sent)) {
      next();
    }
  }

  private synchronized void next() {
    gateway.dispatch(NumberedEvents.NAME, NumberedEvents.json(sent + 1));
    sent++;
  }

  /** Waits while the events flow; ends early, with the error, if one cannot be dispatched. */
  void flowFor(long time, TimeUnit unit) throws InterruptedException, ExecutionException {
    try {
      dispatching.get(time, unit);
    } catch (java.util.concurrent.TimeoutException asWanted) {
      return;
    }
    throw new IllegalStateException("the traffic ended by itself");
  }

  /** How many were dispatched. */
  synchronized long sent() {
    return sent;
  }

  /** Dispatches one more, which is the last. */
  long stop() {
    dispatching.cancel(false);
    next();
    return sent();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
