package dev.opcodec.processor.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds characters that look like others, or like none, and comments without their space. */
public final class Slips {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00a0\\u00ad\\u2000-\\u200f\\u202f\\u2060\\u3000\\ufeff]");
  private static final Pattern QUOTES = Pattern.compile("[\\u2018-\\u201f\\u00ab\\u00bb]");
  private static final Pattern WIDE = Pattern.compile("[\\uff01-\\uff5e]");
  private static final Pattern COMMENT = Pattern.compile("[^\\s\"']+#.*");

  /** What stands before the text of a line: indentation, a dash, a key. */
  private static final Pattern STRUCTURE =
      Pattern.compile(
          "^[\\s\\p{Z}\\p{Cf}]*(-[\\s\\p{Z}]+)?([\\w\"'?-]+[:\\uff1a][\\s\\p{Z}\\p{Cf}]?)?");

  private Slips() {}

  /** What to mend in a value, null if nothing looks like a slip. */
  public static @Nullable String inValue(String text) {
    String characters = characters(text);
    if (characters != null) {
      return characters;
    }
    return COMMENT.matcher(text).matches() ? "put a space before the `#` of a comment" : null;
  }

  /** What to mend in the indentation or at the key of a line; its text may have any character. */
  static @Nullable String inLine(String line) {
    Matcher structure = STRUCTURE.matcher(line);
    return structure.find() ? characters(structure.group()) : null;
  }

  private static @Nullable String characters(String text) {
    Matcher invisible = INVISIBLE.matcher(text);
    if (invisible.find()) {
      return String.format(
          "there is a character U+%04X that cannot be seen or is not a plain space: type this anew",
          (int) invisible.group().charAt(0));
    }
    if (QUOTES.matcher(text).find()) {
      return "these are not the quotes of YAML: write \" instead, or none";
    }
    return WIDE.matcher(text).find()
        ? "there is a character of full width, as in `\uff1a` for `:`: write the plain one"
        : null;
  }
}
