package dev.opcodec.runtime.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.opcodec.runtime.codec.JsonCodec;
import java.io.IOException;

/** Writes one value by its codec, into any format that Jackson knows. */
final class ValueSerializer extends StdSerializer<Object> {
  private static final long serialVersionUID = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private final transient JsonCodec<Object> codec;

  ValueSerializer(JsonCodec<Object> codec) {
    super(Object.class);
    this.codec = codec;
  }

  @Override
  public void serialize(Object value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    try (JsonParser json = JSON.createParser(codec.encode(value))) {
      json.nextToken();
      out.copyCurrentStructureExact(json);
    }
  }

  /** The type is known by where the value stands, so that none is written. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator out, SerializerProvider context, TypeSerializer types)
      throws IOException {
    serialize(value, out, context);
  }
}
