package dev.opcodec.runtime.codec;

/** Decimal digits. */
final class DigitWriting {
  /** Of a sign and 19 digits, or of 20 digits. */
  static final int MAX_LENGTH = 20;

  private DigitWriting() {}

  /** Writes a number with its sign and returns the position behind it. */
  static int signed(byte[] bytes, int at, long value) {
    if (value >= 0) {
      return unsigned(bytes, at, value);
    }
    bytes[at] = '-';
    // The negation of the least long is itself, which is right without a sign.
    return unsigned(bytes, at + 1, -value);
  }

  /** Writes a number of unsigned 64 bits and returns the position behind it. */
  static int unsigned(byte[] bytes, int at, long value) {
    int end = at + length(value);
    int position = end;
    long rest = value;
    if (rest < 0) {
      bytes[--position] = (byte) ('0' + Long.remainderUnsigned(rest, 10));
      rest = Long.divideUnsigned(rest, 10);
    }
    do {
      long tenth = rest / 10;
      bytes[--position] = (byte) ('0' + rest - tenth * 10);
      rest = tenth;
    } while (position > at);
    return end;
  }

  private static int length(long value) {
    if (value < 0) {
      return Long.compareUnsigned(value, -8446744073709551616L) >= 0 ? 20 : 19;
    }
    int length = 1;
    for (long most = 10; value >= most; most *= 10) {
      if (++length == 19) {
        break;
      }
    }
    return length;
  }
}
