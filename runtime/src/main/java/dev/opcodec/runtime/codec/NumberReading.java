package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.Words.DIGITS;
import static dev.opcodec.runtime.codec.Words.EIGHTS;
import static dev.opcodec.runtime.codec.Words.FOURS;
import static dev.opcodec.runtime.codec.Words.LONGS;
import static dev.opcodec.runtime.codec.Words.PAIRS;
import static dev.opcodec.runtime.codec.Words.ROWS;
import static dev.opcodec.runtime.codec.Words.SIXES;

import java.nio.charset.StandardCharsets;

/** Numbers: checking their grammar, reading them. */
final class NumberReading {
  /** Up to so many digits can neither overflow a long nor be rounded on the way. */
  private static final int SAFE_LONG_DIGITS = 18;

  private static final long EXACT_IN_DOUBLE = 1L << 53;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private NumberReading() {}

  /** Checks the number here and returns the position behind it. */
  static int checkedEnd(JsonInput in, int from) {
    int position = in.bytes[from] == '-' ? from + 1 : from;
    int first = in.bytes[position];
    int end = digitsEnd(in, position);
    if (first == '0' && end > position + 1) {
      throw in.fail(from, "number with a leading zero");
    }
    if (in.bytes[end] == '.') {
      end = digitsEnd(in, end + 1);
    }
    if ((in.bytes[end] | 0x20) == 'e') {
      int sign = in.bytes[end + 1];
      end = digitsEnd(in, sign == '+' || sign == '-' ? end + 2 : end + 1);
    }
    return end;
  }

  private static int digitsEnd(JsonInput in, int from) {
    int position = from;
    while (isDigit(in.bytes[position])) {
      position++;
    }
    if (position == from) {
      throw in.fail(from, "digit expected");
    }
    return position;
  }

  /** Where the number begins that stands at a position or behind white space. */
  static int start(JsonInput in, int from) {
    int at = in.skipSpace(from);
    if (!JsonInput.startsNumber(in.bytes[at])) {
      throw in.fail(at, "number expected");
    }
    return at;
  }

  /**
   * Reads a whole number of 64 bits and moves the reader behind it.
   *
   * <p>Without the helpers of {@link Words} and {@link JsonInput}, for the reason that is given in
   * {@link ScalarReader}.
   */
  static long readLong(ScalarReader in, int from) {
    byte[] bytes = in.bytes;
    byte first = bytes[from];
    byte second = bytes[from + 1];
    if ((second == ',' || second == '}' || second == ']') && first >= '0' && first <= '9') {
      in.position = from + 1;
      in.word = (long) LONGS.get(bytes, from + 1);
      in.wordAfter = (long) LONGS.get(bytes, from + 9);
      return first - '0';
    }
    int end = from;
    long value = 0;
    long last = (long) LONGS.get(bytes, from);
    long noDigits = (last & ROWS) ^ DIGITS | (last + SIXES & ROWS) ^ DIGITS;
    if (noDigits == 0) {
      value = (last & PAIRS) * 2561 >>> 8;
      value = (value & FOURS) * 6553601 >>> 16;
      value = (value & EIGHTS) * 42949672960001L >>> 32;
      end += 8;
      last = (long) LONGS.get(bytes, end);
      noDigits = (last & ROWS) ^ DIGITS | (last + SIXES & ROWS) ^ DIGITS;
    }
    int count = Long.numberOfTrailingZeros(noDigits | 1L << 63) >>> 3;
    end += count;
    int next = bytes[end];
    boolean goesOn = next == '.' || (next | 0x20) == 'e' || next >= '0' && next <= '9';
    if (goesOn || end == from || first == '0') {
      return readAnyLong(in, from);
    }
    in.position = end;
    in.word = (long) LONGS.get(bytes, end);
    in.wordAfter = (long) LONGS.get(bytes, end + 8);
    last = (last << 8 << 56 - 8 * count & PAIRS) * 2561 >>> 8;
    last = (last & FOURS) * 6553601 >>> 16;
    last = (last & EIGHTS) * 42949672960001L >>> 32;
    return value * Words.tens(count) + last;
  }

  private static long readAnyLong(ScalarReader in, int from) {
    byte[] bytes = in.bytes;
    boolean negative = bytes[from] == '-';
    int start = negative ? from + 1 : from;
    int position = start;
    int most = start + SAFE_LONG_DIGITS;
    long value = 0;
    for (int digit = bytes[position] - '0';
        digit >= 0 && digit <= 9 && position < most;
        digit = bytes[++position] - '0') {
      value = value * 10 + digit;
    }
    boolean plain =
        position > start
            && isEndOfDigits(bytes[position])
            && (bytes[start] != '0' || position == start + 1);
    if (plain) {
      in.advance(position);
      return negative ? -value : value;
    }
    if (!JsonInput.startsNumber(bytes[from])) {
      int at = in.skipSpace(from);
      return bytes[at] == '"' ? QuotedWhole.read(in, at) : readLong(in, start(in, at));
    }
    WholeNumber whole = readWhole(in, from);
    long magnitude = whole.magnitude();
    // -2^63 is its own negation.
    if (magnitude < 0 && !(negative && magnitude == Long.MIN_VALUE)) {
      throw in.fail(from, "whole number of more than 64 bits");
    }
    return negative ? -magnitude : magnitude;
  }

  /** Reads a whole number of unsigned 64 bits and moves the reader behind it. */
  static long readUnsigned(JsonInput in, int from) {
    WholeNumber whole = readWhole(in, from);
    if (whole.isNegative()) {
      throw in.fail(from, "negative id");
    }
    return whole.magnitude();
  }

  private static WholeNumber readWhole(JsonInput in, int from) {
    int end = checkedEnd(in, from);
    WholeNumber whole = new WholeNumber(in.bytes, from, end);
    switch (whole.outcome()) {
      case FRACTION -> throw in.fail(from, "whole number expected, found a fraction");
      case TOO_LARGE -> throw in.fail(from, "whole number of more than 64 bits");
      case WHOLE -> in.advance(end);
    }
    return whole;
  }

  /** Reads a double and moves the reader behind it. */
  static double readDouble(JsonInput in, int from) {
    int end = checkedEnd(in, from);
    double value = parseDouble(in.bytes, from, end);
    if (Double.isInfinite(value)) {
      throw in.fail(from, "number beyond the range of a double");
    }
    in.advance(end);
    return value;
  }

  /**
   * A mantissa below 2^53 and a power of ten up to 22 are exact as doubles, so that one division
   * rounds once and rounds right; all else is left to the JDK.
   */
  private static double parseDouble(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    long mantissa = 0;
    int fractionDigits = 0;
    boolean inFraction = false;
    for (int i = negative ? from + 1 : from; i < to; i++) {
      byte b = bytes[i];
      if (b == '.') {
        inFraction = true;
      } else if (isDigit(b) && mantissa < EXACT_IN_DOUBLE / 10 && fractionDigits < 22) {
        mantissa = mantissa * 10 + b - '0';
        fractionDigits += inFraction ? 1 : 0;
      } else {
        return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
      }
    }
    double value = mantissa / TENS[fractionDigits];
    return negative ? -value : value;
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isEndOfDigits(int b) {
    return b != '.' && (b | 0x20) != 'e' && !isDigit(b);
  }
}
