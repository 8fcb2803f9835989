package dev.opcodec.runtime.codec;

/** Decimal digits, eight at a time. */
final class DigitWriting {
  /** Of a sign and 19 digits, or of 20 digits; whole words are stored, so that there is more. */
  static final int MAX_LENGTH = 24;

  private static final int EIGHT_DIGITS = 100_000_000;
  private static final long ZEROS = 0x3030303030303030L;

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

  /** Writes a number of unsigned 64 bits and returns the position behind it. */
  static int unsigned(byte[] bytes, int at, long value) {
    if (value >= 0 && value < EIGHT_DIGITS) {
      return first(bytes, at, (int) value);
    }
    long high = value >= 0 ? value / EIGHT_DIGITS : Long.divideUnsigned(value, EIGHT_DIGITS);
    int low = (int) (value - high * EIGHT_DIGITS);
    int end;
    if (high < EIGHT_DIGITS) {
      end = first(bytes, at, (int) high);
    } else {
      long highest = high / EIGHT_DIGITS;
      end = first(bytes, at, (int) highest);
      Words.put(bytes, end, word((int) (high - highest * EIGHT_DIGITS)) | ZEROS);
      end += 8;
    }
    Words.put(bytes, end, word(low) | ZEROS);
    return end + 8;
  }

  /** Up to eight digits without zeros before them. */
  private static int first(byte[] bytes, int at, int value) {
    long digits = word(value);
    // The zeros before the number are in the lowest bytes; the last digit stays.
    int zeros = Math.min(7, Long.numberOfTrailingZeros(digits) >>> 3);
    Words.put(bytes, at, (digits | ZEROS) >>> 8 * zeros);
    return at + 8 - zeros;
  }

  /** A digit in each byte, the first in the lowest: fours, then pairs, then single ones. */
  private static long word(int value) {
    long high = value / 10_000;
    long fours = high | (value - high * 10_000) << 32;
    // Multiplying by 10486 and shifting by 20 divides up to 9,999 by 100.
    long hundreds = fours * 10486 >>> 20 & 0x0000007F0000007FL;
    long pairs = hundreds | fours - hundreds * 100 << 16;
    // Multiplying by 103 and shifting by 10 divides up to 99 by 10.
    long tens = pairs * 103 >>> 10 & 0x000F000F000F000FL;
    return tens | pairs - tens * 10 << 8;
  }
}
