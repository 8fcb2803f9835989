package dev.opcodec.runtime.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import java.io.IOException;

/** Reads one value of any format that Jackson knows, as JSON, by its codec. */
final class ValueDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private final transient JsonCodec<? extends T> codec;

  ValueDeserializer(JavaType type, JsonCodec<? extends T> codec) {
    super(type);
    this.codec = codec;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
      try (JsonGenerator out = JSON.createGenerator(bytes)) {
        out.copyCurrentStructureExact(parser);
      }
      return codec.decode(bytes.toByteArray());
    } catch (JsonDecodeException error) {
      return context.reportInputMismatch(this, "%s at %s", error.problem(), error.path());
    }
  }
}
