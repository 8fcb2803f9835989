package dev.opcodec.runtime.session;

import dev.opcodec.runtime.session.flight.DeliveryRecord;
import dev.opcodec.runtime.session.flight.QueueDepth;
import java.util.concurrent.Executor;

/** What waits for the handlers, which take one frame after the other. */
final class HandlerQueue implements QueueDepth {
  private final Handlers handlers;
  private final Watchers watchers;
  private final SessionScheduler clock;
  private final Executor turns;
  private final FrameQueue queue;

  HandlerQueue(SessionParts parts, Watchers watchers, Valve valve) {
    handlers = parts.handlers();
    this.watchers = watchers;
    clock = parts.scheduler();
    turns = new SerialQueue(parts.executor());
    queue = new FrameQueue(parts.delivery(), valve, watchers::dropped);
  }

  void offer(LazyFrame frame) {
    if (handlers.wants(frame.raw()) && queue.add(frame)) {
      turns.execute(this::next);
    }
  }

  private void next() {
    LazyFrame frame = queue.poll();
    if (frame == null) {
      return;
    }
    long lag = watchers.watchDelivery() ? clock.nanos() - frame.completeNanos() : 0;
    DeliveryRecord delivery = frame.delivery();
    if (delivery != null) {
      delivery.handed(frame.raw().event(), this);
    }
    handlers.handle(frame, watchers);
    if (watchers.watchDelivery()) {
      watchers.delivered(frame.raw(), lag, queue.frames(), queue.bytes());
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
