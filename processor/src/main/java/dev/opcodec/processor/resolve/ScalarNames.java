package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Scalar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of scalars, and the names that other languages have for them. */
final class ScalarNames {
  private static final Map<String, String> SLIPS =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("long", "integer"),
          Map.entry("uint", "integer"),
          Map.entry("number", "integer` or `float"),
          Map.entry("double", "float"),
          Map.entry("decimal", "float"),
          Map.entry("str", "string"),
          Map.entry("text", "string"),
          Map.entry("char", "string"),
          Map.entry("bool", "boolean"),
          Map.entry("date", "timestamp"),
          Map.entry("uuid", "string"),
          Map.entry("datetime", "timestamp"),
          Map.entry("time", "timestamp"),
          Map.entry("instant", "timestamp"),
          Map.entry("json", "any"),
          Map.entry("mixed", "any"),
          Map.entry("unknown", "any"),
          Map.entry("dict", "object"),
          Map.entry("map", "map of string"),
          Map.entry("array", "array of …"),
          Map.entry("list", "array of …"),
          Map.entry("none", "null"),
          Map.entry("nil", "null"),
          Map.entry("void", "null"));

  private final Map<String, Scalar> scalars = new LinkedHashMap<>();
  private final String id;

  /**
   * The scalars of a protocol.
   *
   * @param id what it calls its identifiers
   */
  ScalarNames(String id) {
    this.id = id;
    scalars.put(id, Scalar.ID);
    scalars.put("string", Scalar.STRING);
    scalars.put("boolean", Scalar.BOOLEAN);
    scalars.put("integer", Scalar.INTEGER);
    scalars.put("int64", Scalar.INTEGER);
    scalars.put("int32", Scalar.INT32);
    scalars.put("float", Scalar.FLOAT);
    scalars.put("timestamp", Scalar.TIMESTAMP);
    scalars.put("object", Scalar.OBJECT);
    scalars.put("any", Scalar.ANY);
    scalars.put("null", Scalar.NULL);
  }

  @Nullable Scalar get(String name) {
    return scalars.get(name);
  }

  Set<String> names() {
    return scalars.keySet();
  }

  /** What someone means who writes this, null if that is not known. */
  @Nullable String meantBy(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    if (word.equals("id") || word.equals("snowflake")) {
      return id;
    }
    return scalars.containsKey(word) ? word : SLIPS.get(word);
  }
}
