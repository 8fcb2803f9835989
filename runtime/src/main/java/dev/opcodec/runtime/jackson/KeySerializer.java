package dev.opcodec.runtime.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.opcodec.runtime.bind.MapKeys;
import dev.opcodec.runtime.codec.JsonCodec;
import java.io.IOException;

/** Writes an open enum or flags as the key of a map. */
final class KeySerializer extends StdSerializer<Object> {
  private static final long serialVersionUID = 1;

  private final transient JsonCodec<Object> codec;

  KeySerializer(JsonCodec<Object> codec) {
    super(Object.class);
    this.codec = codec;
  }

  @Override
  public void serialize(Object value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    out.writeFieldName(MapKeys.write(value, codec));
  }
}
