package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds characters that end a line for a YAML parser and for hardly an editor, so that the line of
 * all that follows would be another one than a reader sees. They come with pasted text.
 */
final class LineEndFinder {
  private static final Pattern ODD = Pattern.compile("[\\u0085\\u2028\\u2029]");

  private LineEndFinder() {}

  /**
   * Reports the first one of each line.
   *
   * @return true if there is one
   */
  static boolean report(String file, String text, Diagnostics diagnostics) {
    if (!ODD.matcher(text).find()) {
      return false;
    }
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Matcher odd = ODD.matcher(line);
      if (odd.find()) {
        diagnostics.error(
            Code.YAML_SYNTAX,
            Span.inLine(file, number, 1 + line.codePointCount(0, odd.start()), 1),
            String.format(
                "the character U+%04X ends a line of YAML, and cannot be seen",
                (int) odd.group().charAt(0)),
            "remove it, or write it in a quoted text as an escape");
      }
    }
    return true;
  }
}
