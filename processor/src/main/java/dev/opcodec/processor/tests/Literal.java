package dev.opcodec.processor.tests;

import dev.opcodec.processor.emit.java.Code;

/** Texts as Java writes them; what repeats itself for long is written as repeated. */
final class Literal {
  private static final int SHORT = 160;
  private static final int LONGEST_UNIT = 40;
  private static final int WORTH = 60;

  private Literal() {}

  /** An expression that is the text. */
  static Code of(String text) {
    if (text.length() <= SHORT) {
      return Code.of("$S", text);
    }
    Code.Builder code = Code.builder();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int unit = unit(text, at);
      if (unit == 0) {
        at++;
        continue;
      }
      int end = end(text, at, unit);
      if (at > from) {
        add(text.substring(from, at), code);
      }
      int times = (end - at) / unit;
      String repeated = text.substring(at, at + unit);
      code.add(code.isEmpty() ? "" : "$W+ ");
      code.add("$S.repeat($L)", repeated, times);
      at += times * unit;
      from = at;
    }
    if (from < text.length()) {
      add(text.substring(from), code);
    }
    return code.build();
  }

  private static void add(String text, Code.Builder code) {
    code.add(code.isEmpty() ? "" : "$W+ ");
    code.add("$S", text);
  }

  /** The length of what repeats itself from here on, 0 if nothing does for long. */
  private static int unit(String text, int at) {
    for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
      if (end(text, at, unit) - at >= Math.max(WORTH, 3 * unit)) {
        boolean splits =
            Character.isLowSurrogate(text.charAt(at))
                || Character.isHighSurrogate(text.charAt(at + unit - 1));
        if (!splits) {
          return unit;
        }
      }
    }
    return 0;
  }

  private static int end(String text, int at, int unit) {
    int end = at + unit;
    while (end < text.length() && text.charAt(end) == text.charAt(end - unit)) {
      end++;
    }
    return end;
  }
}
