package dev.opcodec.generatedtests.reflect;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.RawJson;
import java.util.List;

/** JSON that is none of a union's cases. */
public final class UnknownValues {
  private static final List<RawJson> CANDIDATES =
      List.of(
          RawJson.of("{\"unheard_of\": true, \"type\": 987654}"),
          RawJson.of("{\"unheard_of\": true}"),
          RawJson.of("[\"unheard-of\"]"),
          RawJson.of("\"unheard-of\""),
          RawJson.of("true"),
          RawJson.of("12.5"));

  private UnknownValues() {}

  /** A value that the union's codec recognises as none of its cases. */
  public static RawJson of(Class<?> union) {
    if (Shapes.isSiblingUnion(union)) {
      return CANDIDATES.get(1);
    }
    return CANDIDATES.stream()
        .filter(candidate -> isUnknown(union, candidate))
        .findFirst()
        .orElseThrow(() -> new AssertionError("every value is a case of " + union));
  }

  private static boolean isUnknown(Class<?> union, RawJson json) {
    try {
      Object read = Codecs.of(union).decode(json.toByteArray());
      return read.getClass().getSimpleName().equals("Unknown");
    } catch (JsonDecodeException e) {
      return false;
    }
  }
}
