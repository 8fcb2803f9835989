package dev.opcodec.runtime.transport.compression;

/**
 * One zlib stream for the whole connection (ZT-1). A frame ends where the data does with the mark
 * of a flush (ZT-2), however it is cut into messages: even the mark may be cut (scenario 32).
 */
final class ZlibStream implements Decompressor {
  private static final int FLUSH_MARK = 0x0000FFFF;

  /** Bytes that cannot become a part of a mark. */
  private static final int NO_BYTES = -1;

  private final ZlibContext context;
  private int lastFourBytes = NO_BYTES;

  ZlibStream(int limit) {
    context = new ZlibContext(limit);
  }

  @Override
  public void inflate(byte[] buffer, int offset, int length, FrameSink sink) {
    context.feed(buffer, offset, length);
    if (context.hasEnded()) {
      throw new CorruptStreamException("the zlib stream ended before the connection");
    }
    for (int i = Math.max(0, length - Integer.BYTES); i < length; i++) {
      lastFourBytes = lastFourBytes << 8 | buffer[offset + i] & 0xFF;
    }
    if (lastFourBytes == FLUSH_MARK) {
      lastFourBytes = NO_BYTES;
      context.output().finish(sink);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
