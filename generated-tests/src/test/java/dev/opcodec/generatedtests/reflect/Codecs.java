package dev.opcodec.generatedtests.reflect;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;
import org.jspecify.annotations.Nullable;

/** Codecs and validators, found by the names that generated classes have. */
public final class Codecs {
  private Codecs() {}

  /** True if the class has a codec of its own. */
  public static boolean has(Class<?> type) {
    Class<?> codec = companion(type, "Codec");
    return codec != null && JsonCodec.class.isAssignableFrom(codec);
  }

  /** The codec of a class that has one. */
  @SuppressWarnings("unchecked") // found by the class's name
  public static JsonCodec<Object> of(Class<?> type) {
    return (JsonCodec<Object>) instance(type, "Codec");
  }

  /** The validator of a record or union. */
  @SuppressWarnings("unchecked") // found by the class's name
  public static Validator<Object> validator(Class<?> type) {
    return (Validator<Object>) instance(type, "Validator");
  }

  /** The class that is called after this one, or null. */
  public static @Nullable Class<?> companion(Class<?> type, String suffix) {
    try {
      return Class.forName(type.getName() + suffix, true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static Object instance(Class<?> type, String suffix) {
    Class<?> companion = companion(type, suffix);
    if (companion == null) {
      throw new IllegalArgumentException(type + " has no " + suffix);
    }
    try {
      return companion.getField("INSTANCE").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
