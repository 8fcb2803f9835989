package dev.opcodec.runtime.codec;

/** Identifiers: unsigned 64 bits, as digits in a string or as a bare number. */
final class IdReading {
  private static final int MAX_DIGITS = 20;

  /** Of a number that may follow sixteen digits without an overflow of unsigned 64 bits. */
  private static final int[] TENS = {1, 10, 100, 1_000};

  private IdReading() {}

  /** Reads the identifier at a position and moves the reader behind it. */
  static long read(ScalarReader in, int at) {
    byte[] bytes = in.bytes;
    if (bytes[at] == '"') {
      long high = Words.at(bytes, at + 1);
      long low = Words.at(bytes, at + 9);
      if ((Words.nonDigits(high) | Words.nonDigits(low)) == 0) {
        long rest = Words.at(bytes, at + 17);
        // Not more than seven, as a whole word of digits has no mark.
        int more = Words.bytesBefore(Words.nonDigits(rest) | 1L << 63);
        if (more < TENS.length && bytes[at + 17 + more] == '"') {
          in.advance(at + 18 + more);
          // Shifting by 64 at once would be no shift.
          long tail = Words.digits(rest << 8 << 56 - 8 * more);
          return (Words.digits(high) * 100_000_000 + Words.digits(low)) * TENS[more] + tail;
        }
      }
    }
    return readAny(in, at);
  }

  private static long readAny(ScalarReader in, int from) {
    int at = in.skipSpace(from);
    if (in.bytes[at] != '"') {
      if (!JsonInput.startsNumber(in.bytes[at])) {
        throw in.fail(at, "id expected");
      }
      return NumberReading.readUnsigned(in, at);
    }
    return parse(in, at, StringReading.read(in, at));
  }

  /**
   * The identifier of a text.
   *
   * @param at the position to blame
   */
  static long parse(JsonInput in, int at, String text) {
    boolean digits = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      digits &= NumberReading.isDigit(text.charAt(i));
    }
    if (!digits) {
      throw in.fail(at, "id must be digits");
    }
    if (text.length() <= MAX_DIGITS) {
      try {
        return Long.parseUnsignedLong(text);
      } catch (NumberFormatException beyondRange) {
        // Told below, without the value that the JDK's message would quote.
      }
    }
    throw in.fail(at, "id of more than 64 bits");
  }
}
