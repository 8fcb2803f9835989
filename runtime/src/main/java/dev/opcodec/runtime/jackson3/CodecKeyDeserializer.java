package dev.opcodec.runtime.jackson3;

import dev.opcodec.runtime.bind.MapKeys;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads the key of a map as an open enum or flags. */
final class CodecKeyDeserializer extends KeyDeserializer {
  private final Class<?> type;
  private final JsonCodec<?> codec;

  CodecKeyDeserializer(Class<?> type, JsonCodec<?> codec) {
    this.type = type;
    this.codec = codec;
  }

  @Override
  public Object deserializeKey(String key, DeserializationContext context) {
    try {
      return MapKeys.read(key, codec);
    } catch (JsonDecodeException error) {
      return context.reportInputMismatch(type, "a key is wrong: %s", error.problem());
    }
  }
}
