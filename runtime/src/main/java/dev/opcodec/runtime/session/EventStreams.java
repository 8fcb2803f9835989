package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Event;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The session's events as publishers; each subscription has a queue of its own. */
final class EventStreams {
  /** How the session ended. */
  private record End(@Nullable Throwable failure) {}

  private final SessionParts parts;
  private final Watchers watchers;
  private final Valve valve;
  private final List<EventSubscription<?>> subscriptions = new CopyOnWriteArrayList<>();
  private @Nullable End end;

  EventStreams(SessionParts parts, Watchers watchers, Valve valve) {
    this.parts = parts;
    this.watchers = watchers;
    this.valve = valve;
  }

  <T extends Event> Flow.Publisher<T> of(Class<T> type, Delivery bounds) {
    new HandlerCheck(parts.protocol()).check(type);
    Objects.requireNonNull(bounds, "bounds");
    return subscriber -> subscribe(type, bounds, subscriber);
  }

  private <T extends Event> void subscribe(
      Class<T> type, Delivery bounds, Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    FrameQueue queue = new FrameQueue(bounds, valve, watchers::dropped);
    EventSubscription<T> subscription =
        new EventSubscription<>(parts, type, queue, watchers, subscriber, subscriptions::remove);
    subscription.begin();
    synchronized (this) {
      if (end == null) {
        subscriptions.add(subscription);
        return;
      }
    }
    subscription.end(end.failure);
  }

  void offer(LazyFrame frame) {
    for (EventSubscription<?> subscription : subscriptions) {
      subscription.offer(frame);
    }
  }

  /**
   * No more will come.
   *
   * @param failure null if that was wanted
   */
  void end(@Nullable Throwable failure) {
    synchronized (this) {
      end = new End(failure);
    }
    subscriptions.forEach(subscription -> subscription.end(failure));
  }
}
