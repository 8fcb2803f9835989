package dev.opcodec.runtime.jackson3;

import dev.opcodec.runtime.bind.MapKeys;
import dev.opcodec.runtime.codec.JsonCodec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an open enum or flags as the key of a map. */
final class CodecKeySerializer extends StdSerializer<Object> {
  private final JsonCodec<Object> codec;

  CodecKeySerializer(JsonCodec<Object> codec) {
    super(Object.class);
    this.codec = codec;
  }

  @Override
  public void serialize(Object value, JsonGenerator out, SerializationContext context) {
    out.writeName(MapKeys.write(value, codec));
  }
}
