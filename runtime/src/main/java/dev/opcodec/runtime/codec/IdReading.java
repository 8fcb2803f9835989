package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.Words.DIGITS;
import static dev.opcodec.runtime.codec.Words.EIGHTS;
import static dev.opcodec.runtime.codec.Words.FOURS;
import static dev.opcodec.runtime.codec.Words.LONGS;
import static dev.opcodec.runtime.codec.Words.PAIRS;
import static dev.opcodec.runtime.codec.Words.ROWS;
import static dev.opcodec.runtime.codec.Words.SIXES;

/** Identifiers: unsigned 64 bits, as digits in a string or as a bare number. */
final class IdReading {
  private static final int MAX_DIGITS = 20;

  /** Behind sixteen digits, more than three may overflow unsigned 64 bits. */
  private static final int SAFE_MORE = 3;

  /**
   * Reads the identifier at a position and moves the reader behind it.
   *
   * <p>Without the helpers of {@link Words} and {@link JsonInput}, for the reason that is given in
   * {@link ScalarReader}.
   */
  static long read(ScalarReader in, int at) {
    byte[] bytes = in.bytes;
    if (bytes[at] != '"') {
      return readAny(in, at);
    }
    long high = (long) LONGS.get(bytes, at + 1);
    long low = (long) LONGS.get(bytes, at + 9);
    long noHigh = (high & ROWS) ^ DIGITS | (high + SIXES & ROWS) ^ DIGITS;
    long noLow = (low & ROWS) ^ DIGITS | (low + SIXES & ROWS) ^ DIGITS;
    if ((noHigh | noLow) != 0) {
      return readShort(in, at);
    }
    long rest = (long) LONGS.get(bytes, at + 17);
    long noRest = (rest & ROWS) ^ DIGITS | (rest + SIXES & ROWS) ^ DIGITS;
    int more = Long.numberOfTrailingZeros(noRest | 1L << 63) >>> 3;
    int quote = at + 17 + more;
    if (more > SAFE_MORE || bytes[quote] != '"') {
      return readAny(in, at);
    }
    in.position = quote + 1;
    in.word = (long) LONGS.get(bytes, quote + 1);
    in.wordAfter = (long) LONGS.get(bytes, quote + 9);
    // Of sixteen digits and up to three more, pairs, then fours, then eights.
    high = (high & PAIRS) * 2561 >>> 8;
    high = (high & FOURS) * 6553601 >>> 16;
    high = (high & EIGHTS) * 42949672960001L >>> 32;
    low = (low & PAIRS) * 2561 >>> 8;
    low = (low & FOURS) * 6553601 >>> 16;
    low = (low & EIGHTS) * 42949672960001L >>> 32;
    rest = (rest << 8 << 56 - 8 * more & PAIRS) * 2561 >>> 8;
    rest = (rest & FOURS) * 6553601 >>> 16;
    rest = (rest & EIGHTS) * 42949672960001L >>> 32;
    return (high * 100_000_000 + low) * Words.tens(more) + rest;
  }

  /** Reads fewer than sixteen digits: a set of flags as text is shorter than an identifier. */
  private static long readShort(ScalarReader in, int at) {
    byte[] bytes = in.bytes;
    long high = Words.at(bytes, at + 1);
    boolean eight = Words.areDigits(high);
    long last = eight ? Words.at(bytes, at + 9) : high;
    int count = Words.digitsBefore(last);
    int end = at + 1 + (eight ? 8 : 0) + count;
    if (bytes[end] != '"' || end == at + 1) {
      return readAny(in, at);
    }
    in.advance(end + 1);
    return (eight ? Words.digits(high) * Words.tens(count) : 0) + Words.firstDigits(last, count);
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
