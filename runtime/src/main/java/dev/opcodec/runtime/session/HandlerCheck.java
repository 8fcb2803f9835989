package dev.opcodec.runtime.session;

import dev.opcodec.runtime.protocol.Command;
import dev.opcodec.runtime.protocol.Dispatch;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.EventType;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.FrameType;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.UntypedEvent;
import dev.opcodec.runtime.protocol.UntypedFrame;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A handler that would never be called is refused when the session is built. */
final class HandlerCheck {
  private static final List<Class<?>> ALWAYS_COME =
      List.of(Dispatch.class, UntypedEvent.class, UntypedFrame.class);

  private final Protocol protocol;

  HandlerCheck(Protocol protocol) {
    this.protocol = protocol;
  }

  /**
   * @throws IllegalArgumentException if no frame or event of the protocol is of that class
   */
  void check(Class<?> type) {
    if (protocol.isReplaced(type)) {
      throw refuse(type, "is replaced in protocol " + protocol.name(), replacement(type));
    }
    boolean received = Frame.class.isAssignableFrom(type) || Event.class.isAssignableFrom(type);
    if (Command.class.isAssignableFrom(type) && !received) {
      throw refuse(type, "is a command: it is sent, not received", null);
    }
    if (!received) {
      throw refuse(type, "is neither a frame nor an event", namesake(type));
    }
    if (!comes(type)) {
      throw refuse(type, "is not part of protocol " + protocol.name(), namesake(type));
    }
  }

  private boolean comes(Class<?> type) {
    return ALWAYS_COME.stream()
            .anyMatch(it -> it.isAssignableFrom(type) || type.isAssignableFrom(it))
        || types().anyMatch(type::isAssignableFrom);
  }

  private Stream<Class<?>> types() {
    return Stream.concat(
        protocol.frameTypes().stream().map(FrameType::type),
        protocol.eventTypes().stream().map(EventType::type));
  }

  /** What has taken the place of a class of a base: it has the same opcode or event name. */
  private @Nullable Class<?> replacement(Class<?> type) {
    for (Protocol base = protocol.base(); base != null; base = base.base()) {
      for (FrameType<?> frame : base.frameTypes()) {
        if (frame.type() == type) {
          FrameType<?> now = protocol.frame(frame.opcode());
          return now == null ? null : now.type();
        }
      }
      for (EventType<?> event : base.eventTypes()) {
        if (event.type() == type) {
          EventType<?> now = protocol.event(event.name());
          return now == null ? null : now.type();
        }
      }
    }
    return null;
  }

  private @Nullable Class<?> namesake(Class<?> type) {
    return types()
        .filter(it -> Objects.equals(it.getSimpleName(), type.getSimpleName()))
        .findFirst()
        .orElse(null);
  }

  private static IllegalArgumentException refuse(
      Class<?> type, String why, @Nullable Class<?> instead) {
    String hint = instead == null ? "" : "; use " + instead.getName();
    return new IllegalArgumentException(type.getName() + " " + why + hint);
  }
}
