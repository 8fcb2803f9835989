package dev.opcodec.runtime.codec;

/** Identifiers: unsigned 64 bits, as digits in a string or as a bare number. */
final class IdReading {
  private static final int MAX_DIGITS = 20;

  /** Behind sixteen digits, more than three may overflow unsigned 64 bits. */
  private static final int SAFE_MORE = 3;

  /** Reads the identifier at a position and moves the reader behind it. */
  static long read(ScalarReader in, int at) {
    byte[] bytes = in.bytes;
    if (bytes[at] == '"') {
      long high = Words.at(bytes, at + 1);
      long low = Words.at(bytes, at + 9);
      if ((Words.nonDigits(high) | Words.nonDigits(low)) == 0) {
        long rest = Words.at(bytes, at + 17);
        int more = Words.digitsBefore(rest);
        if (more <= SAFE_MORE && bytes[at + 17 + more] == '"') {
          in.advance(at + 18 + more);
          long sixteen = Words.digits(high) * 100_000_000 + Words.digits(low);
          return sixteen * Words.tens(more) + Words.firstDigits(rest, more);
        }
      } else {
        // A set of flags as text is shorter than an identifier.
        boolean eight = Words.areDigits(high);
        long last = eight ? low : high;
        int count = Words.digitsBefore(last);
        int end = at + 1 + (eight ? 8 : 0) + count;
        if (bytes[end] == '"' && end > at + 1) {
          in.advance(end + 1);
          return (eight ? Words.digits(high) * Words.tens(count) : 0)
              + Words.firstDigits(last, count);
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
