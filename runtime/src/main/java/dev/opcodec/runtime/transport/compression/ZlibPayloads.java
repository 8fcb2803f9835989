package dev.opcodec.runtime.transport.compression;

/** Messages each of which may be a zlib stream of its own, or not be compressed (ZP-1, ZP-2). */
final class ZlibPayloads implements Decompressor {
  private static final int DEFLATE = 8;
  private static final int LARGEST_WINDOW = 7;
  private static final int HEADER_DIVISOR = 31;

  private final ZlibContext context;

  ZlibPayloads(int limit) {
    context = new ZlibContext(limit);
  }

  @Override
  public void inflate(byte[] buffer, int offset, int length, FrameSink sink) {
    if (!hasZlibHeader(buffer, offset, length)) {
      sink.frame(buffer, offset, length);
      return;
    }
    context.reset();
    context.feed(buffer, offset, length);
    if (!context.hasEnded()) {
      throw new CorruptStreamException("a zlib message is cut off");
    }
    if (context.hasRest()) {
      throw new CorruptStreamException("a zlib message goes on behind its end");
    }
    context.output().finish(sink);
  }

  /** RFC 1950, 2.2. Neither JSON nor ETF begins so. */
  private static boolean hasZlibHeader(byte[] buffer, int offset, int length) {
    if (length < 2) {
      return false;
    }
    int cmf = buffer[offset] & 0xFF;
    int flg = buffer[offset + 1] & 0xFF;
    return (cmf & 0x0F) == DEFLATE
        && cmf >> 4 <= LARGEST_WINDOW
        && (cmf << 8 | flg) % HEADER_DIVISOR == 0;
  }

  @Override
  public void close() {
    context.close();
  }
}
