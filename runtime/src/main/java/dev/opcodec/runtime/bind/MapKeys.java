package dev.opcodec.runtime.bind;

import dev.opcodec.runtime.codec.IntegerEnum;
import dev.opcodec.runtime.codec.IntegerFlags;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonWriter;
import dev.opcodec.runtime.codec.StringEnum;
import dev.opcodec.runtime.codec.StringFlags;
import java.nio.charset.StandardCharsets;

/** Open enums and flags as keys of objects, which are always texts: the value, or its digits. */
public final class MapKeys {
  private MapKeys() {}

  /** True for a class whose values can be keys. */
  public static boolean canBe(Class<?> type) {
    return StringEnum.class.isAssignableFrom(type)
        || StringFlags.class.isAssignableFrom(type)
        || IntegerEnum.class.isAssignableFrom(type)
        || IntegerFlags.class.isAssignableFrom(type);
  }

  /**
   * The value of a key.
   *
   * @param codec of the value's class
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if it is none of them
   */
  public static <T> T read(String key, JsonCodec<T> codec) {
    // A number is accepted as digits in a string, too.
    return codec.decode(JsonWriter.document(out -> out.writeString(key)));
  }

  /** The key of a value. */
  public static String write(Object value, JsonCodec<Object> codec) {
    return value instanceof StringEnum text
        ? text.value()
        : new String(codec.encode(value), StandardCharsets.US_ASCII).replace("\"", "");
  }
}
