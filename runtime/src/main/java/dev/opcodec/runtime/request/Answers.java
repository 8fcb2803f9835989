package dev.opcodec.runtime.request;

import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Frame;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What answered a command: events, and frames where the schema names those. Kinds stand in the
 * order of the schema; of one kind, what is numbered or asked for by item stands in that order, and
 * all else as it came. Immutable.
 */
public final class Answers {
  private static final Answers NONE = new Answers(List.of(), List.of());

  private final List<Event> events;
  private final List<Frame> frames;

  /** These events, then these frames. */
  public Answers(List<? extends Event> events, List<? extends Frame> frames) {
    this.events = List.copyOf(events);
    this.frames = List.copyOf(frames);
  }

  /** No answer. */
  public static Answers none() {
    return NONE;
  }

  /** The events; unmodifiable. */
  public List<Event> events() {
    return events;
  }

  /** The frames other than dispatches; unmodifiable. */
  public List<Frame> frames() {
    return frames;
  }

  /** Those of a class or interface; unmodifiable. */
  public <A> List<A> all(Class<A> type) {
    return Stream.concat(events.stream(), frames.stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The first of a class or interface, or null. */
  public <A> @Nullable A first(Class<A> type) {
    List<A> all = all(type);
    return all.isEmpty() ? null : all.get(0);
  }

  /** How many there are. */
  public int size() {
    return events.size() + frames.size();
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Answers that
        && events.equals(that.events)
        && frames.equals(that.frames);
  }

  @Override
  public int hashCode() {
    return 31 * events.hashCode() + frames.hashCode();
  }

  /** How many of what. */
  @Override
  public String toString() {
    return "Answers[" + events.size() + " events, " + frames.size() + " frames]";
  }
}
