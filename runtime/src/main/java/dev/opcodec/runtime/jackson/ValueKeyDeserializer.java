package dev.opcodec.runtime.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import dev.opcodec.runtime.bind.MapKeys;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import java.io.IOException;

/** Reads the key of a map as an open enum or flags. */
final class ValueKeyDeserializer extends KeyDeserializer {
  private final Class<?> type;
  private final JsonCodec<?> codec;

  ValueKeyDeserializer(Class<?> type, JsonCodec<?> codec) {
    this.type = type;
    this.codec = codec;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) throws IOException {
    try {
      return MapKeys.read(key, codec);
    } catch (JsonDecodeException error) {
      return context.reportInputMismatch(type, "a key is wrong: %s", error.problem());
    }
  }
}
