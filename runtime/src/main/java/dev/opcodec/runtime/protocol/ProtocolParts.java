package dev.opcodec.runtime.protocol;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a builder has gathered so far, beginning with what the base has. */
final class ProtocolParts {
  final @Nullable Protocol base;
  final String name;
  final int version;
  final String digest;
  final Definitions<Integer, CommandType<?>> commands;
  final Definitions<Integer, FrameType<?>> frames;
  final Definitions<String, EventType<?>> events;
  final Map<Integer, CloseAction> closeActions = new HashMap<>();
  final Set<Class<?>> replacedInBase = new HashSet<>();
  @Nullable Envelope envelope;
  @Nullable DispatchType<?, ?> dispatch;
  UntypedCommand.@Nullable Factory unknownCommand;
  UntypedFrame.@Nullable Factory unknownFrame;
  UntypedEvent.@Nullable Factory unknownEvent;

  ProtocolParts(@Nullable Protocol base, String name, int version, String digest) {
    this.base = base;
    this.name = name;
    this.version = version;
    this.digest = digest;
    commands =
        new Definitions<>(
            base == null ? List.of() : base.commandTypes(), CommandType::opcode, CommandType::type);
    frames =
        new Definitions<>(
            base == null ? List.of() : base.frameTypes(), FrameType::opcode, FrameType::type);
    events =
        new Definitions<>(
            base == null ? List.of() : base.eventTypes(), EventType::name, EventType::type);
  }

  /**
   * Checks that events can be dispatched.
   *
   * @throws IllegalStateException if one does not belong to the family that the dispatch takes
   */
  void checkEvents() {
    for (EventType<?> type : events.list()) {
      if (dispatch == null || !dispatch.family().isAssignableFrom(type.type())) {
        throw new IllegalStateException("no dispatch carries " + type.type().getName());
      }
    }
  }

  /** Classes whose opcode or event has another class now. */
  Set<Class<?>> replaced() {
    Set<Class<?>> classes = new HashSet<>(replacedInBase);
    classes.addAll(commands.replaced());
    classes.addAll(frames.replaced());
    classes.addAll(events.replaced());
    return Set.copyOf(classes);
  }

  <T> T required(@Nullable T part, String what) {
    if (part == null) {
      throw new IllegalStateException("protocol " + name + " lacks " + what);
    }
    return part;
  }
}
