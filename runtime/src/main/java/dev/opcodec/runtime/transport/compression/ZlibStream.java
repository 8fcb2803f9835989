package dev.opcodec.runtime.transport.compression;

import java.util.zip.Inflater;

/**
 * One zlib stream for the whole connection (ZT-1). A frame ends where the data does with the mark
 * of a flush (ZT-2), however it is cut into messages: even the mark may be cut (scenario 32).
 *
 * <p>The checksum of a zlib stream stands at its end, which this one does not have: so its header
 * is read here and the rest inflated without a checksum, which would take a tenth of the time.
 */
final class ZlibStream implements Decompressor {
  private static final int FLUSH_MARK = 0x0000FFFF;

  /** Bytes that cannot become a part of a mark. */
  private static final int NO_BYTES = -1;

  private static final boolean WITHOUT_HEADER = true;

  private final ZlibHeader header = new ZlibHeader();
  private final ZlibContext context;
  private int lastFourBytes = NO_BYTES;

  ZlibStream(int limit) {
    context = new ZlibContext(new Inflater(WITHOUT_HEADER), limit);
  }

  @Override
  public void inflate(byte[] buffer, int offset, int length, FrameSink sink) {
    int taken = header.take(buffer, offset, length);
    context.feed(buffer, offset + taken, length - taken);
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
