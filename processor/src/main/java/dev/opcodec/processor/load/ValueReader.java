package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Suggestion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single values by the rules of this language; what does not fit is reported and null. */
final class ValueReader {
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
  private static final int MAX_DIGITS = 40;

  final Diagnostics diagnostics;

  ValueReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** A text that is not nothing; {@code what} names it in a message. */
  @Nullable Located<String> text(YamlNode node, String what) {
    if (node instanceof YamlNode.Text text && !text.isNothing()) {
      return new Located<>(text.value(), text.span());
    }
    wrongKind(node, what, WrongKind.VALUE);
    return null;
  }

  /** A whole number within bounds, both inclusive. */
  @Nullable Located<Long> integer(YamlNode node, String what, long min, long max, Code outside) {
    Located<String> text = text(node, what);
    if (text == null || isQuoted(node, what, "whole number", Code.BAD_NUMBER)) {
      return null;
    }
    if (!INTEGER.matcher(text.value()).matches()) {
      diagnostics.error(
          Code.BAD_NUMBER,
          text.span(),
          what + " is a whole number, not `" + shown(text.value()) + "`",
          either(Slips.inValue(text.value()), NumberHints.whole(text.value(), outside)));
      return null;
    }
    if (text.value().length() <= MAX_DIGITS) {
      BigInteger value = new BigInteger(text.value());
      if (value.compareTo(BigInteger.valueOf(min)) >= 0
          && value.compareTo(BigInteger.valueOf(max)) <= 0) {
        return new Located<>(value.longValue(), text.span());
      }
    }
    diagnostics.error(
        outside,
        text.span(),
        what + " is a number from " + min + " to " + max,
        outside == Code.BIT_RANGE ? NumberHints.bit(text.value()) : null);
    return null;
  }

  /** A decimal number of any size that someone would type. */
  @Nullable Located<BigDecimal> decimal(YamlNode node, String what) {
    Located<String> text = text(node, what);
    if (text == null || isQuoted(node, what, "number", Code.BAD_NUMBER)) {
      return null;
    }
    if (!DECIMAL.matcher(text.value()).matches()) {
      diagnostics.error(
          Code.BAD_NUMBER,
          text.span(),
          what + " is a number, not `" + shown(text.value()) + "`",
          "write decimal digits, with a point before a fraction");
      return null;
    }
    if (text.value().length() > MAX_DIGITS) {
      diagnostics.error(
          Code.BAD_NUMBER,
          text.span(),
          what + " has more than " + MAX_DIGITS + " characters",
          "write fewer digits, or remove the bound");
      return null;
    }
    return new Located<>(new BigDecimal(text.value()), text.span());
  }

  /** {@code true} or {@code false}. */
  @Nullable Located<Boolean> bool(YamlNode node, String what) {
    Located<String> text = text(node, what);
    if (text == null || isQuoted(node, what, "boolean", Code.BAD_BOOLEAN)) {
      return null;
    }
    if (!text.value().equals("true") && !text.value().equals("false")) {
      diagnostics.error(
          Code.BAD_BOOLEAN,
          text.span(),
          what + " is `true` or `false`, not `" + shown(text.value()) + "`",
          either(Slips.inValue(text.value()), booleanHint(text.value())));
      return null;
    }
    return new Located<>(text.value().equals("true"), text.span());
  }

  /** What is quoted is text, for an editor as for a reader. */
  private boolean isQuoted(YamlNode node, String what, String expected, Code code) {
    boolean quoted = node instanceof YamlNode.Text text && !text.plain();
    if (quoted) {
      diagnostics.error(
          code, node.span(), what + " is a " + expected + ", not text", "remove the quotes");
    }
    return quoted;
  }

  private static @Nullable String booleanHint(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "yes", "on", "y", "1", "true" -> "write `true`";
      case "no", "off", "n", "0", "false" -> "write `false`";
      default -> null;
    };
  }

  /** One of a few words. */
  <T> @Nullable Located<T> word(YamlNode node, String what, Map<String, T> words) {
    if (!(node instanceof YamlNode.Text)) {
      wrongKind(node, what, WrongKind.VALUE, Suggestion.oneOf(words.keySet()));
      return null;
    }
    Located<String> text = text(node, what);
    if (text == null) {
      return null;
    }
    T meaning = words.get(text.value());
    if (meaning == null) {
      diagnostics.error(
          Code.UNKNOWN_WORD,
          text.span(),
          what + " cannot be `" + shown(text.value()) + "`",
          either(
              Slips.inValue(text.value()),
              Suggestion.didYouMeanOrOneOf(text.value(), words.keySet())));
      return null;
    }
    return new Located<>(meaning, text.span());
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }

  /** A list of texts, each of them once. */
  List<Located<String>> names(YamlNode node, String what) {
    Map<String, Located<String>> names = new LinkedHashMap<>();
    for (YamlNode item : items(node, what)) {
      Located<String> name = text(item, "an item of " + what);
      Located<String> first = name == null ? null : names.putIfAbsent(name.value(), name);
      if (name != null && first != null) {
        diagnostics.error(
            Code.DUPLICATE_ITEM,
            name.span(),
            "`" + shown(name.value()) + "` stands twice in " + what,
            "remove one of them, or correct it if another was meant",
            "also here",
            first.span());
      }
    }
    return new ArrayList<>(names.values());
  }

  /** The items of a list. */
  List<YamlNode> items(YamlNode node, String what) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    if (node instanceof YamlNode.Text text && !text.isNothing()) {
      diagnostics.error(
          Code.WRONG_KIND,
          node.span(),
          what + " is a list, but here is text",
          text.value().startsWith("-")
              ? "put a space behind the dash"
              : "write [" + shown(text.value()) + "]");
    } else {
      wrongKind(node, what, WrongKind.LIST);
    }
    return List.of();
  }

  /** Reports a piece of YAML of another kind than expected. */
  void wrongKind(YamlNode node, String what, String expected) {
    wrongKind(node, what, expected, null);
  }

  /**
   * Reports a piece of YAML of another kind than expected.
   *
   * @param hint what to write instead, null to say what is to be said of any such piece
   */
  void wrongKind(YamlNode node, String what, String expected, @Nullable String hint) {
    if (!(node instanceof YamlNode.Refused)) {
      diagnostics.error(
          Code.WRONG_KIND,
          node.span(),
          what + " is " + expected + ", but here is " + node.kind(),
          hint == null || WrongKind.isSlip(node) ? WrongKind.hint(node, expected) : hint);
    }
  }

  /** A text as a message shows it: in one line, and not too long. */
  static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= 40
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
  }
}
