package dev.opcodec.runtime.transport.compression;

/** The two bytes with which a zlib stream begins (RFC 1950, 2.2). */
final class ZlibHeader {
  static final int LENGTH = 2;

  private static final int DEFLATE = 8;
  private static final int LARGEST_WINDOW = 7;
  private static final int DIVISOR = 31;
  private static final int DICTIONARY = 1 << 5;

  private int seen;
  private int value;

  /** Whether two bytes are such a header. Neither JSON nor ETF begins so. */
  static boolean isAt(byte[] buffer, int offset) {
    return isHeader((buffer[offset] & 0xFF) << 8 | buffer[offset + 1] & 0xFF);
  }

  private static boolean isHeader(int value) {
    return (value >> 8 & 0x0F) == DEFLATE && value >> 12 <= LARGEST_WINDOW && value % DIVISOR == 0;
  }

  /**
   * Takes what of a stream's next bytes belongs to its header, however that is cut.
   *
   * @return how many bytes it has taken
   * @throws CorruptStreamException if they are not a header's, or it asks for a dictionary
   */
  int take(byte[] buffer, int offset, int length) {
    int taken = 0;
    while (seen < LENGTH && taken < length) {
      value = value << 8 | buffer[offset + taken++] & 0xFF;
      seen++;
      if (seen == LENGTH) {
        check();
      }
    }
    return taken;
  }

  private void check() {
    if (!isHeader(value)) {
      throw new CorruptStreamException("what came is not a zlib stream");
    }
    if ((value & DICTIONARY) != 0) {
      throw new CorruptStreamException("the zlib stream needs a dictionary");
    }
  }
}
