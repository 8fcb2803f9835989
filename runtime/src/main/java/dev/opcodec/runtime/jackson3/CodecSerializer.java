package dev.opcodec.runtime.jackson3;

import dev.opcodec.runtime.codec.JsonCodec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes one value by its codec, into any format that Jackson knows. */
final class CodecSerializer extends StdSerializer<Object> {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonCodec<Object> codec;

  CodecSerializer(JsonCodec<Object> codec) {
    super(Object.class);
    this.codec = codec;
  }

  @Override
  public void serialize(Object value, JsonGenerator out, SerializationContext context) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), codec.encode(value))) {
      json.nextToken();
      out.copyCurrentStructureExact(json);
    }
  }

  /** The type is known by where the value stands, so that none is written. */
  @Override
  public void serializeWithType(
      Object value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
    serialize(value, out, context);
  }
}
