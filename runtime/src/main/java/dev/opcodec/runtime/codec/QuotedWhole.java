package dev.opcodec.runtime.codec;

/**
 * Whole numbers that arrive as text, such as {@code "-12"}: some peers quote times in milliseconds,
 * which a JavaScript client can do by accident.
 */
final class QuotedWhole {
  private QuotedWhole() {}

  /** Reads the string here as a whole number of 64 bits and moves the reader behind it. */
  static long read(ScalarReader in, int from) {
    String text = StringReading.read(in, from);
    if (!isDecimal(text)) {
      throw in.fail(from, "number expected, found text that is no whole number");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException beyondRange) {
      // Told without the value that the JDK's message would quote.
      throw in.fail(from, "whole number of more than 64 bits");
    }
  }

  /** As a JSON number would be written, without a fraction or an exponent. */
  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    boolean leadingZero = text.length() > start + 1 && text.charAt(start) == '0';
    boolean digits = text.length() > start && !leadingZero;
    for (int i = start; i < text.length(); i++) {
      digits &= NumberReading.isDigit(text.charAt(i));
    }
    return digits;
  }
}
