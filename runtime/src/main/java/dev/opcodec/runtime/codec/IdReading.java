package dev.opcodec.runtime.codec;

/** Identifiers: unsigned 64 bits, as digits in a string or as a bare number. */
final class IdReading {
  private static final int MAX_DIGITS = 20;

  private IdReading() {}

  /** Reads the identifier here and moves the reader behind it. */
  static long read(JsonInput in, StringReading strings, int from) {
    if (in.byteAt(from) != '"') {
      return NumberReading.readUnsigned(in, from);
    }
    int start = from + 1;
    int position = start;
    long value = 0;
    // Two steps of eight cannot overflow.
    while (position - start < 16 && in.limit - position >= 8) {
      long word = Words.at(in.bytes, position);
      if (!Words.areDigits(word)) {
        break;
      }
      value = value * 100_000_000 + Words.digits(word);
      position += 8;
    }
    while (position - start < MAX_DIGITS - 1 && NumberReading.isDigit(in.byteAt(position))) {
      value = value * 10 + in.bytes[position++] - '0';
    }
    if (position > start && in.byteAt(position) == '"') {
      in.position = position + 1;
      return value;
    }
    String text = strings.read(from);
    return parse(in, from, text);
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
