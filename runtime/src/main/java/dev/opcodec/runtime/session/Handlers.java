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
  private final boolean wantsDispatchFrames;

  Handlers(Protocol protocol, List<Consumer<RawFrame>> raw, List<Handler<?>> typed) {
    this.protocol = protocol;
    this.raw = List.copyOf(raw);
    for (Handler<?> handler : typed) {
      (Event.class.isAssignableFrom(handler.type) ? events : frames).add(handler);
    }
    wantsDispatchFrames =
        frames.stream()
            .anyMatch(it -> it.type.isInterface() || Dispatch.class.isAssignableFrom(it.type));
  }

  /** Calls, in the order of their registration, raw handlers, then those of frames, then events. */
  void handle(LazyFrame frame, Watchers watchers) {
    for (Consumer<RawFrame> handler : raw) {
      call(handler, frame.raw(), watchers);
    }
    if (!isWanted(frame.raw())) {
      return;
    }
    Frame decoded;
    try {
      decoded = frame.decoded();
    } catch (JsonDecodeException error) {
      watchers.undecodable(frame, error);
      return;
    }
    frames.forEach(handler -> handler.offer(decoded, watchers));
    if (decoded instanceof Dispatch dispatch) {
      events.forEach(handler -> handler.offer(dispatch.event(), watchers));
    }
  }

  /** Whether there is any handler for such a frame. */
  boolean wants(RawFrame frame) {
    return !raw.isEmpty() || isWanted(frame);
  }

  private boolean isWanted(RawFrame frame) {
    if (frame.opcode() != protocol.dispatchOpcode()) {
      return !frames.isEmpty();
    }
    if (wantsDispatchFrames) {
      return true;
    }
    EventType<?> type = frame.event() == null ? null : protocol.event(frame.event());
    return events.stream().anyMatch(handler -> isFor(handler.type, type));
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
