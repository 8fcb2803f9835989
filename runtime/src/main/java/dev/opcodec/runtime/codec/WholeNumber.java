package dev.opcodec.runtime.codec;

/**
 * The value of a JSON number in any notation, if it is whole: {@code 1.0}, {@code 1e3} and {@code
 * 1200e-2} are. Looks at each digit once, so that no exponent and no length makes it slow.
 */
final class WholeNumber {
  enum Outcome {
    WHOLE,
    FRACTION,
    TOO_LARGE
  }

  /** An exponent beyond this has left every range; further digits do not matter. */
  private static final int HUGE_EXPONENT = 1_000_000_000;

  private final byte[] bytes;
  private final int to;
  private final boolean negative;
  private Outcome outcome = Outcome.WHOLE;
  private long magnitude;

  /** Parses the number between two positions, whose grammar has been checked. */
  WholeNumber(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.to = to;
    negative = bytes[from] == '-';
    int digits = negative ? from + 1 : from;
    long place = integerDigits(digits) + exponent(digits);
    for (int i = digits; i < to && isPartOfMantissa(bytes[i]); i++) {
      if (bytes[i] != '.') {
        take(bytes[i] - '0', place);
        place--;
      }
    }
    // Zeros that the exponent adds; one too many of them overflows, so the loop is short.
    for (; place > 0 && magnitude != 0 && outcome == Outcome.WHOLE; place--) {
      append(0);
    }
  }

  Outcome outcome() {
    return outcome;
  }

  boolean isNegative() {
    return negative;
  }

  /** Without its sign, unsigned 64 bits; meaningless unless the outcome is whole. */
  long magnitude() {
    return magnitude;
  }

  private void take(int digit, long place) {
    if (place > 0) {
      append(digit);
    } else if (digit != 0 && outcome == Outcome.WHOLE) {
      outcome = Outcome.FRACTION;
    }
  }

  private void append(int digit) {
    // A tenth of 2^64-1, whose last digit is 5.
    long most = 0x1999999999999999L;
    if (Long.compareUnsigned(magnitude, most) > 0 || (magnitude == most && digit > 5)) {
      outcome = Outcome.TOO_LARGE;
    } else {
      magnitude = magnitude * 10 + digit;
    }
  }

  private int integerDigits(int from) {
    int position = from;
    while (position < to && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    return position - from;
  }

  private long exponent(int from) {
    int position = from;
    while (position < to && isPartOfMantissa(bytes[position])) {
      position++;
    }
    if (position == to) {
      return 0;
    }
    byte sign = bytes[++position];
    if (sign == '+' || sign == '-') {
      position++;
    }
    long value = 0;
    for (; position < to; position++) {
      value = Math.min(value * 10 + bytes[position] - '0', HUGE_EXPONENT);
    }
    return sign == '-' ? -value : value;
  }

  private static boolean isPartOfMantissa(byte b) {
    return b != 'e' && b != 'E';
  }
}
