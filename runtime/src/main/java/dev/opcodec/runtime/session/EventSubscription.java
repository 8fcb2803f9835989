package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.Dispatch;
import dev.opcodec.runtime.protocol.EventType;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's events, as Reactive Streams says. What it has not asked for waits undecoded; all
 * signals go through one serial queue, so that they never overlap and never nest.
 */
final class EventSubscription<T> implements Flow.Subscription {
  private static final int EVENTS_IN_A_ROW = 64;

  private final Class<T> type;
  private final FrameQueue queue;
  private final Watchers watchers;
  private final Consumer<EventSubscription<T>> gone;
  private final Executor signals;
  private final AtomicLong demand = new AtomicLong();
  private final AtomicBoolean scheduled = new AtomicBoolean();

  /** Null once it is told nothing more: rule 3.13 wants it forgotten. */
  private volatile Flow.@Nullable Subscriber<? super T> subscriber;

  private volatile boolean ended;
  private volatile @Nullable Throwable failure;

  /**
   * @param gone told when nothing more is to be offered
   */
  EventSubscription(
      SessionParts parts,
      Class<T> type,
      FrameQueue queue,
      Watchers watchers,
      Flow.Subscriber<? super T> subscriber,
      Consumer<EventSubscription<T>> gone) {
    signals = new SerialQueue(parts.executor());
    this.type = type;
    this.queue = queue;
    this.watchers = watchers;
    this.subscriber = subscriber;
    this.gone = gone;
  }

  void begin() {
    signals.execute(() -> signal("onSubscribe", it -> it.onSubscribe(this)));
  }

  void offer(QueuedFrame frame, @Nullable EventType<?> event) {
    if (mayWant(event)) {
      queue.add(frame);
      schedule();
    }
  }

  /** Whether such an event may be of its class; null for a name that is not known. */
  boolean mayWant(@Nullable EventType<?> event) {
    return Handlers.isFor(type, event);
  }

  boolean isShort(int frames, long bytes) {
    return queue.isShort(frames, bytes);
  }

  void end(@Nullable Throwable why) {
    failure = why;
    ended = true;
    schedule();
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      String rule = "a subscriber asks for 1 event or more (rule 3.9), not for " + n;
      signals.execute(() -> finish(new IllegalArgumentException(rule)));
      return;
    }
    demand.accumulateAndGet(n, (had, more) -> had + more < 0 ? Long.MAX_VALUE : had + more);
    schedule();
  }

  @Override
  public void cancel() {
    subscriber = null;
    queue.close();
    gone.accept(this);
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      signals.execute(this::deliver);
    }
  }

  private void deliver() {
    scheduled.set(false);
    for (int i = 0; i < EVENTS_IN_A_ROW && demand.get() > 0; i++) {
      QueuedFrame frame = queue.poll();
      if (frame == null) {
        break;
      }
      deliver(frame);
    }
    if (demand.get() > 0 && !queue.isEmpty()) {
      schedule();
    } else if (ended && queue.isEmpty()) {
      finish(failure);
    }
  }

  private void deliver(QueuedFrame frame) {
    try {
      if (frame.decoded() instanceof Dispatch dispatch && type.isInstance(dispatch.event())) {
        T event = type.cast(dispatch.event());
        if (demand.get() != Long.MAX_VALUE) {
          demand.decrementAndGet();
        }
        signal(event, it -> it.onNext(event));
      }
    } catch (JsonDecodeException error) {
      watchers.undecodable(frame, error);
    }
  }

  private void finish(@Nullable Throwable why) {
    Flow.Subscriber<? super T> told = subscriber;
    if (told != null) {
      cancel();
      call(why == null ? "onComplete" : why, () -> complete(told, why));
    }
  }

  private static void complete(Flow.Subscriber<?> told, @Nullable Throwable why) {
    if (why == null) {
      told.onComplete();
    } else {
      told.onError(why);
    }
  }

  private void signal(Object value, Consumer<Flow.Subscriber<? super T>> what) {
    Flow.Subscriber<? super T> told = subscriber;
    if (told != null) {
      call(value, () -> what.accept(told));
    }
  }

  /** Rule 2.13: a subscriber that throws has cancelled. */
  private void call(Object value, Runnable signal) {
    try {
      signal.run();
    } catch (Exception | LinkageError | AssertionError | StackOverflowError error) {
      cancel();
      watchers.handlerFailed(value, error);
    }
  }
}
