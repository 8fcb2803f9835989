package dev.opcodec.processor.tests;

import dev.opcodec.processor.emit.java.Code;
import java.util.ArrayList;
import java.util.List;

/** Texts as Java writes them; what repeats itself for long is written as repeated. */
final class Literal {
  private static final int SHORT = 160;
  private static final int LONGEST_UNIT = 40;
  private static final int WORTH = 60;

  /** A class file has room for 65,535 bytes, and a character takes up to three. */
  private static final int LONGEST_CONSTANT = 20_000;

  private Literal() {}

  /** An expression that is the text. */
  static Code of(String text) {
    if (text.length() <= SHORT) {
      return Code.of("$S", text);
    }
    List<Code> pieces = new ArrayList<>();
    int plain = 0;
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int unit = unit(text, at);
      if (unit == 0) {
        at++;
        continue;
      }
      int times = (end(text, at, unit) - at) / unit;
      plain += add(text.substring(from, at), pieces);
      pieces.add(Code.of("$S.repeat($L)", text.substring(at, at + unit), times));
      at += times * unit;
      from = at;
    }
    plain += add(text.substring(from), pieces);
    // What is joined by a plus is one constant again, and a constant has its limit too.
    return plain > LONGEST_CONSTANT
        ? Code.of("String.join(\"\",$W$L)", Code.join(pieces, ",$W"))
        : Code.join(pieces, "$W+ ");
  }

  private static int add(String text, List<Code> pieces) {
    for (int from = 0; from < text.length(); from += LONGEST_CONSTANT) {
      int to = Math.min(text.length(), from + LONGEST_CONSTANT);
      pieces.add(Code.of("$S", text.substring(from, to)));
    }
    return text.length();
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
