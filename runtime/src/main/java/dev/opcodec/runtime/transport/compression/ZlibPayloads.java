package dev.opcodec.runtime.transport.compression;

import java.util.zip.Inflater;

/** Messages each of which may be a zlib stream of its own, or not be compressed (ZP-1, ZP-2). */
final class ZlibPayloads implements Decompressor {
  private final ZlibContext context;

  ZlibPayloads(int limit) {
    context = new ZlibContext(new Inflater(), limit);
  }

  @Override
  public void inflate(byte[] buffer, int offset, int length, FrameSink sink) {
    if (length < ZlibHeader.LENGTH || !ZlibHeader.isAt(buffer, offset)) {
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

  @Override
  public void close() {
    context.close();
  }
}
