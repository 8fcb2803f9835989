package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.diag.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping key by key. The keys that were asked for are the known ones, so {@link #finish}
 * can report the others; nothing else lists them.
 */
final class MappingReader {
  private final ValueReader values;
  private final String what;
  private final Span subject;
  private final boolean flow;
  private final boolean isMapping;
  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Map<String, String> missing = new LinkedHashMap<>();

  /**
   * Begins a mapping; anything else is reported and read as an empty one.
   *
   * @param what what the mapping is, for messages, such as "the opcode `HELLO`"
   * @param subject where a missing key is reported
   */
  MappingReader(YamlNode node, String what, Span subject, ValueReader values) {
    this(node, what, subject, values, unused -> null);
  }

  /**
   * Begins a mapping; anything else is reported and read as an empty one.
   *
   * @param what what the mapping is, for messages, such as "the opcode `HELLO`"
   * @param subject where a missing key is reported
   * @param textHint what to write instead of a text, null if nothing special
   */
  MappingReader(
      YamlNode node,
      String what,
      Span subject,
      ValueReader values,
      Function<String, @Nullable String> textHint) {
    this.values = values;
    this.what = what;
    this.subject = subject;
    this.isMapping = node instanceof YamlNode.Mapping;
    if (node instanceof YamlNode.Mapping mapping) {
      this.flow = mapping.flow();
      mapping.entries().forEach(entry -> entries.put(entry.key().value(), entry));
    } else {
      this.flow = false;
      String hint =
          node instanceof YamlNode.Text text
              ? textHint.apply(ValueReader.shown(text.value()))
              : null;
      values.wrongKind(node, what, WrongKind.MAPPING, hint);
    }
  }

  /** The values of this and other mappings. */
  ValueReader values() {
    return values;
  }

  /** What the mapping is, for messages. */
  String what() {
    return what;
  }

  /** The value of a key, null if the key is not there. */
  @Nullable YamlNode take(String key) {
    asked.add(key);
    return peek(key);
  }

  /** The value of a key that is not asked for, null if it is not there. */
  @Nullable YamlNode peek(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** True if the key is there. */
  boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  /** Where a key stands; the subject if the key is not there. */
  Span keySpan(String key) {
    YamlNode.Entry entry = entries.get(key);
    return entry == null ? subject : entry.key().span();
  }

  /** All entries, for a mapping whose keys are names. */
  List<YamlNode.Entry> all() {
    asked.addAll(entries.keySet());
    return new ArrayList<>(entries.values());
  }

  /** A text. */
  @Nullable Located<String> text(String key) {
    YamlNode node = take(key);
    return node == null ? null : values.text(node, quoted(key));
  }

  /** A text without its place. */
  @Nullable String plainText(String key) {
    Located<String> text = text(key);
    return text == null ? null : text.value();
  }

  /** A whole number from 0 to the largest {@code int}, or within the given bounds. */
  @Nullable Located<Integer> integer(String key, int min, int max, Code outside) {
    YamlNode node = take(key);
    Located<Long> value =
        node == null ? null : values.integer(node, quoted(key), min, max, outside);
    return value == null ? null : new Located<>(value.value().intValue(), value.span());
  }

  /** A boolean that is false where the key is not there. */
  boolean isTrue(String key) {
    Located<Boolean> value = bool(key);
    return value != null && value.value();
  }

  /** A boolean. */
  @Nullable Located<Boolean> bool(String key) {
    YamlNode node = take(key);
    return node == null ? null : values.bool(node, quoted(key));
  }

  /** One of a few words. */
  <T> @Nullable Located<T> word(String key, Map<String, T> words) {
    YamlNode node = take(key);
    return node == null ? null : values.word(node, quoted(key), words);
  }

  /** A list of texts, empty if the key is not there. */
  List<Located<String>> names(String key) {
    YamlNode node = take(key);
    return node == null ? List.of() : values.names(node, quoted(key));
  }

  /** A mapping, null if the key is not there. */
  @Nullable MappingReader mapping(String key) {
    return mapping(key, unused -> null);
  }

  /** A mapping, null if the key is not there; and what to write instead of a text. */
  @Nullable MappingReader mapping(String key, Function<String, @Nullable String> textHint) {
    YamlNode node = take(key);
    return node == null
        ? null
        : new MappingReader(node, quoted(key), keySpan(key), values, textHint);
  }

  /** True if one of the keys that are there has been asked for. */
  boolean knowsAny() {
    return entries.keySet().stream().anyMatch(asked::contains);
  }

  /** All that is there. */
  List<YamlNode.Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  /** The keys that are there. */
  Set<String> keys() {
    return entries.keySet();
  }

  /** Says that a key must be there; {@link #finish} reports it if it is not. */
  void require(String key, String advice) {
    // Of what is no mapping at all, no key is missing.
    if (!has(key) && isMapping) {
      missing.put(key, advice);
    }
  }

  /** Reports the keys that nobody asked for, and those that are missing. */
  void finish() {
    for (YamlNode.Entry entry : entries.values()) {
      String key = entry.key().value();
      if (!asked.contains(key)) {
        values.diagnostics.error(
            Code.UNKNOWN_KEY,
            entry.key().span(),
            "`" + ValueReader.shown(key) + "` is not a key of " + what,
            hint(entry));
        // A key that is only misspelt is not missing as well.
        String meant = OtherWords.meant(key, missing.keySet());
        if (meant == null) {
          meant = Suggestion.nearest(key, missing.keySet());
        }
        if (meant != null) {
          missing.remove(meant);
        }
      }
    }
    missing.forEach(
        (key, advice) ->
            values.diagnostics.error(
                Code.MISSING_KEY, subject, what + " has no `" + key + "`", advice));
  }

  private @Nullable String hint(YamlNode.Entry entry) {
    if (flow && entry.value() instanceof YamlNode.Text text && text.isNothing()) {
      return "in {…} a comma ends the value: quote a text that contains one, as in"
          + " {doc: \"One, two.\"}";
    }
    String key = entry.key().value();
    String slip = Slips.inValue(key);
    if (slip != null) {
      return slip;
    }
    Set<String> free = new LinkedHashSet<>(asked);
    free.removeAll(entries.keySet());
    String other = OtherWords.advice(key, free, asked);
    if (other != null) {
      return other;
    }
    String nearest = Suggestion.nearest(key, asked);
    if (nearest != null && !free.contains(nearest)) {
      return "`" + nearest + "` stands here already: put both into one, or remove this";
    }
    String near = Suggestion.didYouMean(key, free);
    return near != null ? near : KnownKeys.list(free, asked);
  }

  private static String quoted(String key) {
    return "`" + key + "`";
  }
}
