package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands among fields, and describes the whole that has them. Any word may be the name
 * of a field, so only what could not be a field's type is taken for it.
 */
final class MisplacedKeys {
  private static final Pattern NO_TYPE = Pattern.compile("[-+.]?\\d.*|true|false");
  private static final List<String> PROSE = List.of("doc", "note", "source");
  private static final Set<String> RULES =
      Set.of(
          "exactly-one-of",
          "at-most-one-of",
          "at-least-one-of",
          "required-with",
          "include",
          "only",
          "without");

  private MisplacedKeys() {}

  /**
   * Reports a key that is in the wrong place.
   *
   * @param tableKey what the table of fields stands below
   * @param type what stands behind {@code type} in the table, null if nothing does
   * @return false if it may be a field
   */
  static boolean report(
      YamlNode.Entry entry, String tableKey, @Nullable String type, Diagnostics diagnostics) {
    String key = entry.key().value();
    if (isConstraint(key, entry.value())) {
      report(entry, Code.BAD_TYPE, diagnostics, constraintAdvice(tableKey, type));
    } else if (PROSE.contains(key) && isProse(entry.value())) {
      report(entry, Code.BAD_TYPE, diagnostics, "put it beside `" + tableKey + "`");
    } else if (RULES.contains(key) && !(entry.value() instanceof YamlNode.Text)) {
      report(entry, Code.BAD_CONSTRAINT, diagnostics, "put it beside `" + tableKey + "`");
    } else {
      return false;
    }
    return true;
  }

  private static String constraintAdvice(String tableKey, @Nullable String type) {
    return tableKey.equals("d") && type != null
        ? "if `type` is no field either, write `d: "
            + type
            + "`, which has no constraints; else indent this below the field that it is for"
        : "indent it below the field that it is for";
  }

  private static void report(
      YamlNode.Entry entry, Code code, Diagnostics diagnostics, String advice) {
    diagnostics.error(
        code,
        entry.key().span(),
        "`" + entry.key().value() + "` stands among the fields, where it would be one of them",
        advice);
  }

  private static boolean isConstraint(String key, YamlNode value) {
    return ConstraintReader.KEYS.contains(key)
        && value instanceof YamlNode.Text text
        && NO_TYPE.matcher(text.value()).matches();
  }

  private static boolean isProse(YamlNode value) {
    return value instanceof YamlNode.Text text && text.value().strip().matches(".*\\s.*[.!?]");
  }
}
