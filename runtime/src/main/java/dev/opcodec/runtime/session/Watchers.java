package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.flight.DeliveryRecord;
import dev.opcodec.runtime.session.flight.FlightRecord;
import dev.opcodec.runtime.session.flight.QueueDepth;
import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners of a session, told in order on a queue of their own, and the session's log. */
final class Watchers {
  private static final Logger LOG = LoggerFactory.getLogger(GatewaySession.class);

  private final List<SessionListener> listeners;
  private final Executor queue;
  private final NoticeQueue notices;
  private final String shard;
  private final FlightRecord flight;
  private final List<SessionListener> ofDelivery;
  private final AtomicLong dropped = new AtomicLong();

  /**
   * @param shard stands in each line of the log
   */
  Watchers(List<SessionListener> listeners, Executor queue, String shard) {
    this.listeners = List.copyOf(listeners);
    this.queue = queue;
    notices = new NoticeQueue(queue, this::callAll);
    this.shard = shard;
    flight = new FlightRecord(shard);
    ofDelivery = this.listeners.stream().filter(SessionListener::watchesDelivery).toList();
  }

  void lifecycle(LifecycleEvent event) {
    if (event instanceof LifecycleEvent.Established
        || event instanceof LifecycleEvent.Resumed
        || event instanceof LifecycleEvent.Disconnected
        || event instanceof LifecycleEvent.SessionLost
        || event instanceof LifecycleEvent.Stopped) {
      LOG.info("shard {}: {}", shard, event);
    } else {
      LOG.debug("shard {}: {}", shard, event);
    }
    flight.lifecycle(event);
    tell(listener -> listener.lifecycle(event));
  }

  /** Whose depth the recorder asks for. */
  void watch(QueueDepth handlers) {
    flight.watch(handlers);
  }

  /** A frame has come; null if nobody wants to know how long it waits. */
  @Nullable DeliveryRecord deliveryBegun() {
    return flight.deliveryBegun();
  }

  void handlerFailed(Object value, Throwable error) {
    tell(listener -> listener.handlerFailed(value, error));
  }

  /** However many are lost, at most one call waits. */
  void dropped(long frames) {
    if (dropped.getAndAdd(frames) == 0) {
      LOG.warn("shard {}: handlers are too slow, events are dropped", shard);
      queue.execute(
          () -> {
            long lost = dropped.getAndSet(0);
            callAll(listener -> listener.dropped(lost));
          });
    }
  }

  boolean watchDelivery() {
    return !ofDelivery.isEmpty();
  }

  void delivered(@Nullable String event, long lagNanos, int queuedFrames, long queuedBytes) {
    for (SessionListener listener : ofDelivery) {
      // Not through call: what it is to do would be an object for each frame.
      try {
        listener.delivered(event, lagNanos, queuedFrames, queuedBytes);
      } catch (Exception | LinkageError | AssertionError | StackOverflowError error) {
        listenerFailed(error);
      }
    }
  }

  /** However many want to decode it, it is told once. */
  void undecodable(QueuedFrame frame, JsonDecodeException error) {
    if (frame instanceof LazyFrame lazy && lazy.isUnreported()) {
      undecodable(lazy.raw(), error);
    }
  }

  private void undecodable(RawFrame frame, JsonDecodeException error) {
    LOG.warn(
        "shard {}: opcode {}, event {} cannot be decoded: {} at {}",
        shard,
        frame.opcode(),
        frame.event(),
        error.problem(),
        error.path());
    tell(listener -> listener.undecodable(frame, error));
  }

  void corrupt(String problem) {
    LOG.warn("shard {}: what came is no frame: {}", shard, problem);
  }

  void transportFailed(String what, Throwable error) {
    LOG.warn("shard {}: the transport cannot {} a connection", shard, what, error);
  }

  void effectFailed(Effect effect, Throwable error) {
    LOG.error("shard {}: {} could not be done", shard, effect.getClass().getSimpleName(), error);
  }

  void gateFailed(Throwable error) {
    LOG.warn("shard {}: the identify gate failed", shard, error);
  }

  private void tell(Consumer<SessionListener> what) {
    if (listeners.isEmpty()) {
      return;
    }
    notices.add(what);
  }

  private void callAll(Consumer<SessionListener> what) {
    listeners.forEach(listener -> call(listener, what));
  }

  private void call(SessionListener listener, Consumer<SessionListener> what) {
    try {
      what.accept(listener);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError error) {
      listenerFailed(error);
    }
  }

  private void listenerFailed(Throwable error) {
    LOG.warn("shard {}: a listener failed", shard, error);
  }
}
