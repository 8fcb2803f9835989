package dev.opcodec.runtime.codec;

/** {@code true}, {@code false} and {@code null}. */
final class LiteralReading {
  private static final int TRUE = (int) Words.of("true");
  static final int NULL = (int) Words.of("null");
  private static final long FALSE = Words.of("false");
  private static final long FALSE_BYTES = Words.mask(5);

  private LiteralReading() {}

  /** Reads a null if one stands at a position or behind white space. */
  static boolean readNull(JsonInput in, int from) {
    int at = in.skipSpace(from);
    if (in.bytes[at] != 'n') {
      return false;
    }
    if ((int) Words.at(in.bytes, at) != NULL) {
      throw in.fail(at, "value expected");
    }
    in.advance(at + 4);
    return true;
  }

  /** Reads the boolean at a position or behind white space. */
  static boolean readBoolean(JsonInput in, int at) {
    long text = Words.at(in.bytes, at);
    if ((int) text == TRUE) {
      in.advance(at + 4);
      return true;
    }
    if ((text & FALSE_BYTES) == FALSE) {
      in.advance(at + 5);
      return false;
    }
    int start = in.skipSpace(at);
    if (start == at) {
      throw in.fail(at, "boolean expected");
    }
    return readBoolean(in, start);
  }
}
