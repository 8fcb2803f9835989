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
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.name(opcode);
    out.writeInt(command.opcode());
    out.name(data);
    if (command instanceof UntypedCommand untyped) {
      out.writeRaw(untyped.d());
    } else {
      protocol.typeOf(command).codec().write(out, command);
    }
    return end(out);
  }

  byte[] frame(Frame frame) {
    if (frame instanceof Dispatch carrier) {
      return dispatch(carrier.sequence(), carrier.event());
    }
    JsonWriter out = begin(frame.opcode(), null, null);
    if (frame instanceof UntypedFrame untyped) {
      out.writeRaw(untyped.d());
    } else {
      protocol.typeOf(frame).codec().write(out, frame);
    }
    return end(out);
  }

  byte[] dispatch(@Nullable Long number, Event carried) {
    JsonWriter out = begin(protocol.dispatchType().opcode(), number, carried.eventName());
    if (carried instanceof UntypedEvent untyped) {
      out.writeRaw(untyped.d());
    } else {
      protocol.typeOf(carried).codec().write(out, carried);
    }
    return end(out);
  }

  /** A server's frame has all keys, null where they say nothing, in the order of the wire. */
  private JsonWriter begin(int code, @Nullable Long number, @Nullable String name) {
    JsonWriter out = new JsonWriter();
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
    return out;
  }

  private static byte[] end(JsonWriter out) {
    out.endObject();
    return out.toByteArray();
  }
}
