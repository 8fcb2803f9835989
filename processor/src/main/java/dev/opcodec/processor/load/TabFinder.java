package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Span;

/** Finds the tabs of a file. */
final class TabFinder {
  private TabFinder() {}

  /**
   * Reports the first tab of each line.
   *
   * @return true if one is part of an indentation, so that the file cannot be parsed
   */
  static boolean report(String file, String text, Diagnostics diagnostics) {
    boolean inIndentation = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int at = line.indexOf('\t');
      if (at >= 0) {
        inIndentation |= line.substring(0, at).isBlank();
        diagnostics.error(
            Code.TAB,
            Span.inLine(file, number, 1 + line.codePointCount(0, at), 1),
            "there is a tab",
            "use spaces, two for each level");
      }
    }
    return inIndentation;
  }
}
