package dev.opcodec.processor.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people who come from other schema languages write, and what it is called here. */
final class OtherWords {
  private static final String PRESENCE =
      "a key that may be absent has a `?` after its name, a value that may be null a `?` before its"
          + " type";

  private static final Map<String, String> ADVICE =
      Map.of(
          "required", PRESENCE,
          "optional", PRESENCE,
          "nullable", PRESENCE,
          "enum", "name it under `enums`, and write its name as the `type`");

  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("opcode", List.of("op", "opcodes")),
          Map.entry("number", List.of("op", "code", "bit")),
          Map.entry("id", List.of("op", "code")),
          Map.entry("value", List.of("bit")),
          Map.entry("dir", List.of("direction")),
          Map.entry("description", List.of("doc")),
          Map.entry("documentation", List.of("doc")),
          Map.entry("desc", List.of("doc")),
          Map.entry("comment", List.of("doc", "note")),
          Map.entry("data", List.of("d")),
          Map.entry("payload", List.of("d")),
          Map.entry("body", List.of("d")),
          Map.entry("fields", List.of("d")),
          Map.entry("properties", List.of("fields", "d")),
          Map.entry("members", List.of("fields", "values", "d")),
          Map.entry("extends", List.of("include")),
          Map.entry("allOf", List.of("include")),
          Map.entry("type", List.of("of")),
          Map.entry("base", List.of("of")),
          Map.entry("constants", List.of("values")),
          Map.entry("discriminator", List.of("by")),
          Map.entry("oneOf", List.of("cases", "exactly-one-of")),
          Map.entry("responses", List.of("answered-by")),
          Map.entry("response", List.of("answered-by")),
          Map.entry("minimum", List.of("min")),
          Map.entry("maximum", List.of("max")),
          Map.entry("regex", List.of("pattern")),
          Map.entry("unique", List.of("increasing")),
          Map.entry("sensitive", List.of("secret")),
          Map.entry("types", List.of("objects", "enums")),
          Map.entry("structs", List.of("objects")),
          Map.entry("messages", List.of("events", "opcodes")));

  private OtherWords() {}

  /**
   * What to write instead of a key.
   *
   * @param known the keys that mean something here
   * @return null if nobody is known to write this key
   */
  static @Nullable String advice(String key, Set<String> known) {
    String advice = ADVICE.get(key);
    if (advice != null && known.contains("type")) {
      return advice;
    }
    String meant = meant(key, known);
    return meant == null ? null : "here it is called `" + meant + "`";
  }

  /** Which of the known keys is meant by another, null if none. */
  static @Nullable String meant(String key, Set<String> known) {
    return WORDS.getOrDefault(key, List.of()).stream()
        .filter(known::contains)
        .findFirst()
        .orElse(null);
  }
}
