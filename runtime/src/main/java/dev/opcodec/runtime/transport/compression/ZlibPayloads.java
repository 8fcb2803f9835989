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
  public void inflate(byte[] message, FrameSink sink) {
    if (!hasZlibHeader(message)) {
      sink.frame(message, 0, message.length);
      return;
    }
    context.reset();
    context.feed(message);
    if (!context.hasEnded()) {
      throw new CorruptStreamException("a zlib message is cut off");
    }
    if (context.hasRest()) {
      throw new CorruptStreamException("a zlib message goes on behind its end");
    }
    context.output().finish(sink);
  }

  /** RFC 1950, 2.2. Neither JSON nor ETF begins so. */
  private static boolean hasZlibHeader(byte[] message) {
    if (message.length < 2) {
      return false;
    }
    int cmf = message[0] & 0xFF;
    int flg = message[1] & 0xFF;
    return (cmf & 0x0F) == DEFLATE
        && cmf >> 4 <= LARGEST_WINDOW
        && (cmf << 8 | flg) % HEADER_DIVISOR == 0;
  }

  @Override
  public void close() {
    context.close();
  }
}
