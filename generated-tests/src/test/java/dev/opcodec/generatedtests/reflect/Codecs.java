package dev.opcodec.generatedtests.reflect;

import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.validate.Validator;
import org.jspecify.annotations.Nullable;

/** Codecs and validators, found by the names that generated types give them. */
public final class Codecs {
  private Codecs() {}

  /** True if the class has a codec of its own. */
  public static boolean has(Class<?> type) {
    Class<?> codec = codecClass(type);
    return codec != null && JsonCodec.class.isAssignableFrom(codec);
  }

  /** The codec of a class that has one. */
  @SuppressWarnings("unchecked") // it is the class's own
  public static JsonCodec<Object> of(Class<?> type) {
    return (JsonCodec<Object>) constant(type, "CODEC");
  }

  /** The validator of a record or union. */
  @SuppressWarnings("unchecked") // it is the class's own
  public static Validator<Object> validator(Class<?> type) {
    return (Validator<Object>) constant(type, "VALIDATOR");
  }

  /** The class in a generated one that reads and writes it, null if there is none. */
  public static @Nullable Class<?> codecClass(Class<?> type) {
    String name = type.getName() + "$" + type.getSimpleName() + "Codec";
    try {
      return Class.forName(name, true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static Object constant(Class<?> type, String name) {
    try {
      return type.getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " has no " + name, e);
    }
  }
}
