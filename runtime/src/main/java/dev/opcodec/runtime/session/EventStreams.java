package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The session's events as publishers; each subscription has a queue of its own. */
final class EventStreams {
  /** How the session ended. */
  private record End(@Nullable Throwable failure) {}

  private final SessionParts parts;
  private final Watchers watchers;
  private final Valve valve;
  private volatile List<EventSubscription<?>> subscriptions = List.of();
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
        new EventSubscription<>(parts, type, queue, watchers, subscriber, this::remove);
    subscription.begin();
    synchronized (this) {
      if (end == null) {
        List<EventSubscription<?>> more = new ArrayList<>(subscriptions);
        more.add(subscription);
        subscriptions = List.copyOf(more);
        return;
      }
    }
    subscription.end(end.failure);
  }

  private synchronized void remove(EventSubscription<?> gone) {
    subscriptions = subscriptions.stream().filter(it -> it != gone).toList();
  }

  /** Whether any subscriber may want such events; null for a name that is not known. */
  boolean want(@Nullable EventType<?> event) {
    List<EventSubscription<?>> now = subscriptions;
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).mayWant(event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether less than that waits for each of them. */
  boolean areShort(int frames, long bytes) {
    List<EventSubscription<?>> now = subscriptions;
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).isShort(frames, bytes)) {
        return false;
      }
    }
    return true;
  }

  /** Takes a frame if it carries an event. */
  void offer(LazyFrame frame) {
    if (frame.raw().opcode() == parts.protocol().dispatchOpcode()) {
      String name = frame.raw().event();
      offer(frame, name == null ? null : parts.protocol().event(name));
    }
  }

  /**
   * Takes a dispatch.
   *
   * @param event null if its name is not known
   */
  void offer(QueuedFrame frame, @Nullable EventType<?> event) {
    for (EventSubscription<?> subscription : subscriptions) {
      subscription.offer(frame, event);
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
