package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes frames: the envelope, and the data with the codec of its class. */
final class FrameWriter {
  private final Protocol protocol;
  private final FieldName opcode;
  private final FieldName data;
  private final @Nullable FieldName sequence;
  private final @Nullable FieldName event;

  FrameWriter(Protocol protocol) {
    this.protocol = protocol;
    Envelope envelope = protocol.envelope();
    opcode = FieldName.of(envelope.opcode());
    data = FieldName.of(envelope.data());
    sequence = envelope.sequence() == null ? null : FieldName.of(envelope.sequence());
    event = envelope.event() == null ? null : FieldName.of(envelope.event());
  }

  /** A client's frame has the opcode and the data and nothing else (ENV-3). */
  byte[] command(Command command) {
    return JsonWriter.document(out -> write(out, command));
  }

  private void write(JsonWriter out, Command command) {
    out.beginObject();
    out.name(opcode);
    out.writeInt(command.opcode());
    out.name(data);
    if (command instanceof UntypedCommand untyped) {
      out.writeRaw(untyped.d());
    } else {
      protocol.typeOf(command).codec().write(out, command);
    }
    out.endObject();
  }

  byte[] frame(Frame frame) {
    if (frame instanceof Dispatch carrier) {
      return dispatch(carrier.sequence(), carrier.event());
    }
    return JsonWriter.document(out -> write(out, frame));
  }

  private void write(JsonWriter out, Frame frame) {
    begin(out, frame.opcode(), null, null);
    if (frame instanceof UntypedFrame untyped) {
      out.writeRaw(untyped.d());
    } else {
      protocol.typeOf(frame).codec().write(out, frame);
    }
    out.endObject();
  }

  byte[] dispatch(@Nullable Long number, Event carried) {
    return JsonWriter.document(out -> write(out, number, carried));
  }

  private void write(JsonWriter out, @Nullable Long number, Event carried) {
    begin(out, protocol.dispatchType().opcode(), number, carried.eventName());
    if (carried instanceof UntypedEvent untyped) {
      out.writeRaw(untyped.d());
    } else {
      protocol.typeOf(carried).codec().write(out, carried);
    }
    out.endObject();
  }

  /** A server's frame has all keys, null where they say nothing, in the order of the wire. */
  private void begin(JsonWriter out, int code, @Nullable Long number, @Nullable String name) {
    out.beginObject();
    if (event != null) {
      out.name(event);
      if (name == null) {
        out.writeNull();
      } else {
        out.writeString(name);
      }
    }
    if (sequence != null) {
      out.name(sequence);
      if (number == null) {
        out.writeNull();
      } else {
        out.writeLong(number);
      }
    }
    out.name(opcode);
    out.writeInt(code);
    out.name(data);
  }
}
