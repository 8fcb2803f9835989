package dev.opcodec.runtime.session;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.protocol.Dispatch;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.protocol.UntypedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's handlers. A frame is decoded only if one of them may want it. */
final class Handlers {
  private static final Logger LOG = LoggerFactory.getLogger(GatewaySession.class);

  /** A handler and what it is for. */
  record Handler<T>(Class<T> type, Consumer<? super T> action) {
    void offer(Object value, Watchers watchers) {
      if (type.isInstance(value)) {
        call(action, type.cast(value), watchers);
      }
    }
  }

  private final Protocol protocol;
  private final List<Consumer<RawFrame>> raw;
  private final List<Handler<?>> frames = new ArrayList<>();
  private final List<Handler<?>> events = new ArrayList<>();
  private final Map<Class<?>, List<Handler<?>>> byEvent = new ConcurrentHashMap<>();
  private final boolean wantsDispatchFrames;
  private final boolean wantsUnknownEvents;

  Handlers(Protocol protocol, List<Consumer<RawFrame>> raw, List<Handler<?>> typed) {
    this.protocol = protocol;
    this.raw = List.copyOf(raw);
    for (Handler<?> handler : typed) {
      (Event.class.isAssignableFrom(handler.type) ? events : frames).add(handler);
    }
    wantsDispatchFrames =
        frames.stream()
            .anyMatch(it -> it.type.isInterface() || Dispatch.class.isAssignableFrom(it.type));
    wantsUnknownEvents = events.stream().anyMatch(it -> isFor(it.type, null));
  }

  /** Calls, in the order of their registration, raw handlers, then those of frames, then events. */
  void handle(QueuedFrame frame, Watchers watchers) {
    RawFrame asItCame = frame.rawOrNull();
    if (asItCame != null) {
      for (Consumer<RawFrame> handler : raw) {
        call(handler, asItCame, watchers);
      }
      if (!isWanted(asItCame)) {
        return;
      }
    }
    Frame decoded;
    try {
      decoded = frame.decoded();
    } catch (JsonDecodeException error) {
      watchers.undecodable(frame, error);
      return;
    }
    for (Handler<?> handler : frames) {
      handler.offer(decoded, watchers);
    }
    if (decoded instanceof Dispatch dispatch) {
      Event event = dispatch.event();
      for (Handler<?> handler : of(event.getClass())) {
        handler.offer(event, watchers);
      }
    }
  }

  /** Those of events of that class, which are looked for once. */
  private List<Handler<?>> of(Class<?> event) {
    List<Handler<?>> known = byEvent.get(event);
    if (known == null) {
      known = events.stream().filter(it -> it.type.isAssignableFrom(event)).toList();
      byEvent.put(event, known);
    }
    return known;
  }

  /** Whether there is any handler for such a frame. */
  boolean wants(RawFrame frame) {
    return !raw.isEmpty() || isWanted(frame);
  }

  /**
   * Whether there is any handler for the dispatches of such events.
   *
   * @param event null if the name is not known
   */
  boolean wants(@Nullable EventType<?> event) {
    return !raw.isEmpty() || isWanted(event);
  }

  /** Whether some want frames as they came. */
  boolean wantRaw() {
    return !raw.isEmpty();
  }

  private boolean isWanted(RawFrame frame) {
    if (frame.opcode() != protocol.dispatchOpcode()) {
      return !frames.isEmpty();
    }
    return isWanted(frame.event() == null ? null : protocol.event(frame.event()));
  }

  private boolean isWanted(@Nullable EventType<?> event) {
    return wantsDispatchFrames
        || (event == null ? wantsUnknownEvents : !of(event.type()).isEmpty());
  }

  /**
   * Whether an event may be of that class, as far as its name tells.
   *
   * @param event null if the name is not known; then it belongs to families only
   */
  static boolean isFor(Class<?> wanted, @Nullable EventType<?> event) {
    return event == null
        ? wanted.isInterface() || UntypedEvent.class.isAssignableFrom(wanted)
        : wanted.isAssignableFrom(event.type());
  }

  private static <T> void call(Consumer<? super T> action, T value, Watchers watchers) {
    try {
      action.accept(value);
    } catch (Exception | LinkageError | AssertionError | StackOverflowError error) {
      LOG.warn("a handler failed on {}", value.getClass().getName(), error);
      watchers.handlerFailed(value, error);
    }
  }
}
