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

  private static final String NAME =
      "the name is the key that all this stands below; a field stands below `fields` or `d`";

  private static final String NAME_OF_AN_EVENT =
      "an event goes by the name that it stands under; further ones go into `aliases`";

  /**
   * What to say of a key.
   *
   * @param beside a key that means something in the same place, by which the place is known
   */
  private record Advice(String key, String beside, String text) {}

  private static final List<Advice> ADVICE =
      List.of(
          new Advice("required", "type", PRESENCE),
          new Advice("optional", "type", PRESENCE),
          new Advice("nullable", "type", PRESENCE),
          new Advice("enum", "type", "name it under `enums`, and write its name as the `type`"),
          new Advice("format", "type", "write a `pattern`, or a type such as `timestamp`"),
          new Advice("length", "type", "write `min-length`, `max-length` or both"),
          new Advice("range", "type", "write `min`, `max` or both"),
          new Advice("tag", "by", "it stands below `by`, as in `by: {tag: type}`"),
          new Advice("sibling", "by", "it stands below `by`, as in `by: {sibling: type}`"),
          new Advice("op", "intents", NAME_OF_AN_EVENT),
          new Advice("t", "intents", NAME_OF_AN_EVENT),
          new Advice("direction", "intents", "remove it: an event is always received"),
          new Advice("answers", "intents", "the opcode names it, below its `answered-by`"),
          new Advice("events", "privileged", "each event names it, as in `intents: [GUILDS]`"),
          new Advice("name", "doc", NAME),
          new Advice("name", "protocol", "it stands below `protocol`"),
          new Advice("version", "protocol", "it stands below `protocol`"),
          new Advice("envelope", "protocol", "it stands below `protocol`"));

  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("opcode", List.of("op", "opcodes")),
          Map.entry("number", List.of("op", "code", "bit")),
          Map.entry("id", List.of("op", "code")),
          Map.entry("value", List.of("bit")),
          Map.entry("bit", List.of("value")),
          Map.entry("alias", List.of("aliases")),
          Map.entry("by", List.of("use")),
          Map.entry("replacement", List.of("use")),
          Map.entry("have", List.of("has")),
          Map.entry("object", List.of("type")),
          Map.entry("reason", List.of("doc")),
          Map.entry("requires", List.of("required-with")),
          Map.entry("one-of", List.of("cases", "exactly-one-of")),
          Map.entry("any-of", List.of("cases", "at-least-one-of")),
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
          Map.entry("type", List.of("of", "d")),
          Map.entry("d", List.of("fields")),
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
   * @param free the keys that mean something here and are not there yet
   * @param known all keys that mean something here
   * @return null if nobody is known to write this key
   */
  static @Nullable String advice(String key, Set<String> free, Set<String> known) {
    String meant = meant(key, free);
    return ADVICE.stream()
        .filter(advice -> advice.key.equals(key) && known.contains(advice.beside))
        .findFirst()
        .map(Advice::text)
        .orElse(meant == null ? null : "here it is called `" + meant + "`");
  }

  /** Which of the known keys is meant by another, null if none. */
  static @Nullable String meant(String key, Set<String> known) {
    return WORDS.getOrDefault(key, List.of()).stream()
        .filter(known::contains)
        .findFirst()
        .orElse(null);
  }
}
