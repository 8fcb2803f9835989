package dev.opcodec.runtime.codec;

/** Decimal digits, eight at a time. */
final class DigitWriting {
  /** Of a sign and 19 digits, or of 20 digits; whole words are stored, so that there is more. */
  static final int MAX_LENGTH = 24;

  private static final int EIGHT_DIGITS = 100_000_000;
  private static final long ZEROS = 0x3030303030303030L;

  /** The digits of the numbers up to 999, and in the highest byte how many they are. */
  private static final long[] SMALL = new long[1000];

  private static final int COUNT_SHIFT = 56;

  static {
    for (int i = 0; i < SMALL.length; i++) {
      String digits = Integer.toString(i);
      SMALL[i] = Words.of(digits) | (long) digits.length() << COUNT_SHIFT;
    }
  }

  private DigitWriting() {}

  /** Writes a number with its sign and returns the position behind it. */
  static int signed(byte[] bytes, int at, long value) {
    if (value >= 0 && value < 10) {
      bytes[at] = (byte) ('0' + value);
      return at + 1;
    }
    if (value >= 0) {
      return unsigned(bytes, at, value);
    }
    bytes[at] = '-';
    // The negation of the least long is itself, which is right without a sign.
    return unsigned(bytes, at + 1, -value);
  }

  /**
   * Writes a number of unsigned 64 bits and returns the position behind it.
   *
   * <p>In one method, since HotSpot does not copy one of more than 325 bytes into each place that
   * writes a number: what writes a large object would be full of digits, and what comes late in it
   * would be left without being compiled together with what it calls.
   */
  static int unsigned(byte[] bytes, int at, long value) {
    // The first digits, at most eight, and behind them up to two times eight.
    long first = value;
    long middle = 0;
    long last = 0;
    int eights = 0;
    if (value < 0 || value >= EIGHT_DIGITS) {
      first = value < 0 ? Long.divideUnsigned(value, EIGHT_DIGITS) : value / EIGHT_DIGITS;
      last = value - first * EIGHT_DIGITS;
      eights = 1;
    }
    if (first >= EIGHT_DIGITS) {
      middle = first % EIGHT_DIGITS;
      first /= EIGHT_DIGITS;
      eights = 2;
    }
    int end = at;
    if (first < SMALL.length) {
      long digits = SMALL[(int) first];
      Words.put(bytes, end, digits);
      end += (int) (digits >>> COUNT_SHIFT);
    } else {
      // Fours, then pairs, then single digits, the first in the lowest byte. Multiplying by 10486
      // and shifting by 20 divides up to 9,999 by 100; by 103 and 10, up to 99 by 10.
      long fours = first / 10_000 | first % 10_000 << 32;
      long hundreds = fours * 10486 >>> 20 & 0x0000007F0000007FL;
      long pairs = hundreds | fours - hundreds * 100 << 16;
      long tens = pairs * 103 >>> 10 & 0x000F000F000F000FL;
      long digits = tens | pairs - tens * 10 << 8;
      // The zeros before the number are in the lowest bytes.
      int zeros = Long.numberOfTrailingZeros(digits) >>> 3;
      Words.put(bytes, end, (digits | ZEROS) >>> 8 * zeros);
      end += 8 - zeros;
    }
    for (; eights > 0; eights--) {
      long part = eights == 2 ? middle : last;
      long fours = part / 10_000 | part % 10_000 << 32;
      long hundreds = fours * 10486 >>> 20 & 0x0000007F0000007FL;
      long pairs = hundreds | fours - hundreds * 100 << 16;
      long tens = pairs * 103 >>> 10 & 0x000F000F000F000FL;
      Words.put(bytes, end, tens | pairs - tens * 10 << 8 | ZEROS);
      end += 8;
    }
    return end;
  }
}
