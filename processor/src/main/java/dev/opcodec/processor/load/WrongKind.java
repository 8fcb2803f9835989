package dev.opcodec.processor.load;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write where a list, a mapping or a value stands instead of another of these. */
final class WrongKind {
  /** What a message calls a scalar that is expected. */
  static final String VALUE = "a single value";

  /** What a message calls a list that is expected. */
  static final String LIST = "a list";

  /** What a message calls a mapping that is expected. */
  static final String MAPPING = "a mapping";

  private static final Pattern KEY_WITHOUT_SPACE = Pattern.compile("[\\w-]+\\??:\\S.*");

  private WrongKind() {}

  /** True for what was hardly written on purpose, whatever is expected. */
  static boolean isSlip(YamlNode node) {
    return node instanceof YamlNode.Text text
        && (text.isNothing() || KEY_WITHOUT_SPACE.matcher(text.value()).matches());
  }

  /** What can be said without knowing more. */
  static @Nullable String hint(YamlNode node, String expected) {
    if (node instanceof YamlNode.Text text) {
      return ofText(text, expected);
    }
    if (node instanceof YamlNode.Sequence list) {
      return expected.equals(MAPPING) ? ofListForMapping(list) : ofListForValue(list);
    }
    return expected.equals(LIST)
        ? "write each item in a line of its own behind a dash, or all as in [a, b]"
        : null;
  }

  private static @Nullable String ofText(YamlNode.Text text, String expected) {
    if (text.isNothing()) {
      return "write the value after the colon, or indented below it, or remove the key";
    }
    return expected.equals(MAPPING) && isSlip(text) ? "put a space behind the colon" : null;
  }

  private static String ofListForMapping(YamlNode.Sequence list) {
    return !list.items().isEmpty() && list.items().get(0) instanceof YamlNode.Text first
        ? "write each in a line of its own as a key and what belongs to it: `"
            + ValueReader.shown(first.value())
            + ": …`"
        : "write each as a key and what belongs to it, without a dash";
  }

  private static String ofListForValue(YamlNode.Sequence list) {
    String sign = list.flow() ? "brackets" : "a dash";
    return list.items().size() == 1 && list.items().get(0) instanceof YamlNode.Text only
        ? "write `" + ValueReader.shown(only.value()) + "`, without " + sign
        : "write one, without " + sign;
  }
}
