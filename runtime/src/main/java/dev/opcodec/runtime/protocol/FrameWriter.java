package dev.opcodec.runtime.protocol;

import dev.opcodec.runtime.codec.FieldName;
import dev.opcodec.runtime.codec.JsonWriter;
import org.jspecify.annotations.Nullable;

/** Writes envelopes. */
final class FrameWriter {
  private final FieldName opcode;
  private final FieldName data;
  private final @Nullable FieldName sequence;
  private final @Nullable FieldName event;

  FrameWriter(Envelope envelope) {
    opcode = FieldName.of(envelope.opcode());
    data = FieldName.of(envelope.data());
    sequence = envelope.sequence() == null ? null : FieldName.of(envelope.sequence());
    event = envelope.event() == null ? null : FieldName.of(envelope.event());
  }

  /** A client's frame has the opcode and the data and nothing else (ENV-3). */
  void beginCommand(JsonWriter out, int code) {
    out.beginObject();
    out.name(opcode);
    out.writeInt(code);
    out.name(data);
  }

  /** A server's frame has all keys, null where they say nothing, in the order of the wire. */
  void beginFrame(JsonWriter out, int code, @Nullable Long number, @Nullable String name) {
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
