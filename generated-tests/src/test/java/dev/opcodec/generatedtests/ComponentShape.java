package dev.opcodec.generatedtests;

import dev.opcodec.runtime.codec.Omittable;
import dev.opcodec.runtime.codec.OneOrMany;
import dev.opcodec.runtime.codec.RawJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record component looks like by reflection, in the terms of the facts. */
record ComponentShape(Type type, String presence) {

  static ComponentShape of(RecordComponent component) {
    Type type = component.getGenericType();
    if (raw(type) == Omittable.class) {
      return new ComponentShape(argument(type, 0), "optional and nullable");
    }
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return new ComponentShape(type, nullable ? "optional or nullable" : "required");
  }

  /** True if this Java type is what the type of the facts should become. */
  boolean fits(String fact) {
    return fits(type, fact);
  }

  private static boolean fits(Type type, String fact) {
    Class<?> raw = raw(type);
    if (fact.contains(" | array<")) {
      return raw == OneOrMany.class
          && fits(argument(type, 0), fact.substring(0, fact.indexOf(" |")));
    }
    if (fact.startsWith("array<")) {
      return raw == List.class && fits(argument(type, 0), inner(fact, "array<"));
    }
    if (fact.startsWith("map<snowflake, ")) {
      return raw == Map.class
          && argument(type, 0) == Long.class
          && fits(argument(type, 1), inner(fact, "map<snowflake, "));
    }
    return switch (fact) {
      case "snowflake" -> raw == long.class || raw == Long.class;
      case "boolean" -> raw == boolean.class || raw == Boolean.class;
      case "string" -> raw == String.class || wireType(raw) == String.class;
      case "integer" -> isInteger(raw);
      case "[integer, integer]" -> raw.isRecord() && raw.getRecordComponents().length == 2;
      case "any" -> raw == RawJson.class;
      case "object" -> raw == RawJson.class || raw.isRecord();
      default -> raw.isRecord();
    };
  }

  private static boolean isInteger(Class<?> raw) {
    return raw == long.class
        || raw == Long.class
        || raw == int.class
        || raw == Integer.class
        || wireType(raw) == long.class
        || (raw.isRecord() && raw.getRecordComponents()[0].getName().equals("bits"));
  }

  /** What an open enum has on the wire, null if the class is none. */
  private static @Nullable Class<?> wireType(Class<?> raw) {
    try {
      raw.getMethod("known");
      return raw.getMethod("value").getReturnType();
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /** The class of a list's items or a map's values, through {@code Omittable}; else the class. */
  static Class<?> itemClass(Type type) {
    Class<?> raw = raw(type);
    if (raw == Omittable.class || raw == List.class || raw == OneOrMany.class) {
      return itemClass(argument(type, 0));
    }
    return raw == Map.class ? itemClass(argument(type, 1)) : raw;
  }

  private static String inner(String fact, String prefix) {
    return fact.substring(prefix.length(), fact.length() - 1);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType parameterized
        ? (Class<?>) parameterized.getRawType()
        : (Class<?>) type;
  }
}
