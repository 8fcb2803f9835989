package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.session.flight.DeliveryRecord;
import dev.opcodec.runtime.session.flight.QueueDepth;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What waits for the handlers, which take one frame after the other. */
final class HandlerQueue implements QueueDepth {
  private static final Logger LOG = LoggerFactory.getLogger(HandlerQueue.class);

  private static final int FRAMES_IN_A_ROW = 64;

  private final Handlers handlers;
  private final Watchers watchers;
  private final SessionScheduler clock;
  private final Executor executor;
  private final FrameQueue queue;
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /** Since the executor last heard of any; belongs to the loop. */
  private int added;

  HandlerQueue(SessionParts parts, Watchers watchers, Valve valve) {
    handlers = parts.handlers();
    this.watchers = watchers;
    clock = parts.scheduler();
    executor = parts.executor();
    queue = new FrameQueue(parts.delivery(), valve, watchers::dropped);
  }

  /** Whether anyone wants the dispatches of such events; null for a name that is not known. */
  boolean wants(@Nullable EventType<?> event) {
    return handlers.wants(event);
  }

  /** Whether anyone wants frames as they came. */
  boolean wantRaw() {
    return handlers.wantRaw();
  }

  /** Whether less than that waits. */
  boolean isShort(int frames, long bytes) {
    return queue.isShort(frames, bytes);
  }

  /** Takes a frame if anyone wants it. */
  void offer(LazyFrame frame) {
    if (handlers.wants(frame.raw())) {
      add(frame);
      handOver();
    }
  }

  /** Takes a frame that somebody wants, of which the executor hears by {@link #handOver}. */
  void add(QueuedFrame frame) {
    queue.add(frame);
    added++;
    if (added == FRAMES_IN_A_ROW) {
      handOver();
    }
  }

  /** Has the executor run the handlers, if it is not about to. */
  void handOver() {
    if (added > 0) {
      added = 0;
      schedule();
    }
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      try {
        executor.execute(this::run);
      } catch (RuntimeException | Error refused) {
        scheduled.set(false);
        throw refused;
      }
    }
  }

  /** After so many the thread is given back, for others wait for it too. */
  private void run() {
    int left = FRAMES_IN_A_ROW;
    for (QueuedFrame frame = queue.poll(); frame != null; frame = queue.poll()) {
      try {
        handle(frame);
      } catch (RuntimeException | Error error) {
        LOG.error("a frame could not be handled", error);
      }
      if (--left == 0) {
        break;
      }
    }
    scheduled.set(false);
    if (!queue.isEmpty()) {
      schedule();
    }
  }

  private void handle(QueuedFrame frame) {
    long lag = watchers.watchDelivery() ? clock.nanos() - frame.completeNanos() : 0;
    DeliveryRecord delivery = frame.delivery();
    if (delivery != null) {
      delivery.handed(frame.eventName(), this);
    }
    handlers.handle(frame, watchers);
    if (watchers.watchDelivery()) {
      watchers.delivered(frame.eventName(), lag, queue.frames(), queue.bytes());
    }
  }

  @Override
  public int frames() {
    return queue.frames();
  }

  @Override
  public long bytes() {
    return queue.bytes();
  }
}
