package dev.opcodec.runtime.jackson3;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads one value of any format that Jackson knows, as JSON, by its codec. */
final class CodecDeserializer<T> extends StdDeserializer<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonCodec<? extends T> codec;

  CodecDeserializer(JavaType type, JsonCodec<? extends T> codec) {
    super(type);
    this.codec = codec;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.copyCurrentStructureExact(parser);
      }
      return codec.decode(bytes.toByteArray());
    } catch (JsonDecodeException error) {
      return context.reportInputMismatch(this, "%s at %s", error.problem(), error.path());
    }
  }
}
