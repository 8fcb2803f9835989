package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/** {@code true}, {@code false} and {@code null}. */
final class LiteralReading {
  static final int NULL = (int) Words.of("null");

  // By two bits of the first letter, in which the three differ: so a value that cannot be predicted
  // costs no mispredicted branch.
  private static final long[] TEXTS = {Words.of("true"), Words.of("false"), 0, Words.of("null")};
  private static final long[] MASKS = {Words.mask(4), Words.mask(5), 0, Words.mask(4)};
  private static final int[] LENGTHS = {4, 5, 0, 4};
  private static final @Nullable Boolean[] VALUES = {true, false, null, null};
  private static final int FALSE = 1;

  private LiteralReading() {}

  private static int indexOf(long text) {
    return (int) text >>> 1 & 1 | (int) text >>> 2 & 2;
  }

  private static boolean isAt(int index, long text) {
    return (text & MASKS[index]) == TEXTS[index] && LENGTHS[index] > 0;
  }

  /** Skips the boolean or null at a position if one is there. */
  static boolean skip(JsonInput in, int at) {
    long text = Words.at(in.bytes, at);
    int index = indexOf(text);
    boolean isLiteral = isAt(index, text);
    if (isLiteral) {
      in.advance(at + LENGTHS[index]);
    }
    return isLiteral;
  }

  /** Reads a null if one stands at a position or behind white space. */
  static boolean readNull(JsonInput in, int from) {
    if ((int) Words.at(in.bytes, from) == NULL) {
      in.advance(from + 4);
      return true;
    }
    return readOtherNull(in, from);
  }

  private static boolean readOtherNull(JsonInput in, int from) {
    int at = in.skipSpace(from);
    if (in.bytes[at] != 'n') {
      return false;
    }
    if (at == from) {
      throw in.fail(at, "value expected");
    }
    return readNull(in, at);
  }

  /** Reads the boolean or null at a position or behind white space. */
  static @Nullable Boolean readBooleanOrNull(JsonInput in, int at) {
    long text = Words.at(in.bytes, at);
    int index = indexOf(text);
    if (isAt(index, text)) {
      in.advance(at + LENGTHS[index]);
      return VALUES[index];
    }
    return readNull(in, at) ? null : (Boolean) readBoolean(in, at);
  }

  /** Reads the boolean at a position or behind white space. */
  static boolean readBoolean(JsonInput in, int at) {
    long text = Words.at(in.bytes, at);
    int index = indexOf(text);
    if (index <= FALSE && isAt(index, text)) {
      in.advance(at + LENGTHS[index]);
      return index < FALSE;
    }
    int start = in.skipSpace(at);
    if (start == at) {
      throw in.fail(at, "boolean expected");
    }
    return readBoolean(in, start);
  }
}
