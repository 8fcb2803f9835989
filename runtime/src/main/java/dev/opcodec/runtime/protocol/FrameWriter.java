package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.JsonWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames: the envelope, and the data with the codec of its class. What comes before the data
 * of a class is always the same, but for an event's sequence number, and is written at once.
 */
final class FrameWriter {
  /** A type, and the members that come before what belongs to it. */
  private record Opening<T>(T type, byte[] json) {}

  private final Protocol protocol;
  private final FieldName opcode;
  private final FieldName data;
  private final @Nullable FieldName sequence;
  private final @Nullable FieldName event;
  private final Map<Class<?>, Opening<CommandType<?>>> commands = new HashMap<>();
  private final Map<Class<?>, Opening<FrameType<?>>> frames = new HashMap<>();
  private final Map<Class<?>, Opening<EventType<?>>> events = new HashMap<>();

  FrameWriter(Protocol protocol) {
    this.protocol = protocol;
    Envelope envelope = protocol.envelope();
    opcode = FieldName.of(envelope.opcode());
    data = FieldName.of(envelope.data());
    sequence = envelope.sequence() == null ? null : FieldName.of(envelope.sequence());
    event = envelope.event() == null ? null : FieldName.of(envelope.event());
    for (CommandType<?> type : protocol.commandTypes()) {
      commands.putIfAbsent(type.type(), new Opening<>(type, command(type.opcode())));
    }
    for (FrameType<?> type : protocol.frameTypes()) {
      frames.putIfAbsent(type.type(), new Opening<>(type, frame(type.opcode())));
    }
    for (EventType<?> type : protocol.eventTypes()) {
      events.putIfAbsent(type.type(), new Opening<>(type, event(type.name())));
    }
  }

  /** A client's frame has the opcode and the data and nothing else (ENV-3). */
  @SuppressWarnings("unchecked") // filed under its own class
  void write(JsonWriter out, Command command) {
    int start = out.size();
    Opening<CommandType<?>> opening = commands.get(command.getClass());
    if (opening != null) {
      out.writeFragment(opening.json);
      ((CommandType<Command>) opening.type).codec().write(out, command);
    } else if (command instanceof UntypedCommand untyped) {
      out.writeFragment(command(command.opcode()));
      out.writeRaw(untyped.d());
    } else {
      throw protocol.notIn(command);
    }
    out.endObject(start);
  }

  /** A server's frame has all keys, null where they say nothing, in the order of the wire. */
  @SuppressWarnings("unchecked") // filed under its own class
  void write(JsonWriter out, Frame frame) {
    int start = out.size();
    Opening<FrameType<?>> opening = frames.get(frame.getClass());
    if (opening != null) {
      out.writeFragment(opening.json);
      ((FrameType<Frame>) opening.type).codec().write(out, frame);
    } else if (frame instanceof Dispatch carrier) {
      write(out, carrier.sequence(), carrier.event());
      return;
    } else if (frame instanceof UntypedFrame untyped) {
      out.writeFragment(frame(frame.opcode()));
      out.writeRaw(untyped.d());
    } else {
      throw protocol.notIn(frame);
    }
    out.endObject(start);
  }

  /** A dispatch is a frame whose data is an event. */
  @SuppressWarnings("unchecked") // filed under its own class
  void write(JsonWriter out, @Nullable Long number, Event carried) {
    int start = out.size();
    int code = protocol.dispatchType().opcode();
    String name = carried.eventName();
    Opening<EventType<?>> opening = events.get(carried.getClass());
    if (opening != null) {
      // One class may carry events of several names.
      out.writeFragment(opening.type.name().equals(name) ? opening.json : event(name));
      writeRest(out, number, code);
      ((EventType<Event>) opening.type).codec().write(out, carried);
    } else if (carried instanceof UntypedEvent untyped) {
      out.writeFragment(event(name));
      writeRest(out, number, code);
      out.writeRaw(untyped.d());
    } else {
      throw protocol.notIn(carried);
    }
    out.endObject(start);
  }

  /** What comes between an event's name and its data. */
  private void writeRest(JsonWriter out, @Nullable Long number, int code) {
    writeSequence(out, number);
    out.writeInt(opcode, code);
    out.name(data);
  }

  private void writeSequence(JsonWriter out, @Nullable Long number) {
    if (sequence != null && number == null) {
      out.writeNull(sequence);
    } else if (sequence != null && number != null) {
      out.writeLong(sequence, number);
    }
  }

  /** A command up to its data. */
  private byte[] command(int code) {
    return beginning(
        out -> {
          out.writeInt(opcode, code);
          out.name(data);
        });
  }

  /** A frame up to its data. */
  private byte[] frame(int code) {
    return beginning(
        out -> {
          if (event != null) {
            out.writeNull(event);
          }
          writeRest(out, null, code);
        });
  }

  /** A dispatch up to its event's name. */
  private byte[] event(String name) {
    return beginning(
        out -> {
          if (event != null) {
            out.writeString(event, name);
          }
        });
  }

  private static byte[] beginning(Consumer<JsonWriter> members) {
    JsonWriter out = new JsonWriter(64);
    members.accept(out);
    return out.toByteArray();
  }
}
