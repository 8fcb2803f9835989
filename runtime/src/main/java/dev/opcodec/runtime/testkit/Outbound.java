package dev.opcodec.runtime.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** How the frames of one connection are put on the wire: as text, or compressed. */
final class Outbound implements AutoCloseable {
  private enum Mode {
    TEXT,
    PAYLOAD_ZLIB,
    ZLIB_STREAM
  }

  private Mode mode;
  private final Deflater deflater = new Deflater();

  Outbound(boolean zlibStream) {
    this.mode = zlibStream ? Mode.ZLIB_STREAM : Mode.TEXT;
  }

  /** Switches to one zlib stream a message, unless the transport is compressed already (ZP-3). */
  synchronized void compressPayloads() {
    if (mode == Mode.TEXT) {
      mode = Mode.PAYLOAD_ZLIB;
    }
  }

  synchronized Message encode(byte[] json) {
    return switch (mode) {
      case TEXT -> new Message(new String(json, StandardCharsets.UTF_8), null);
      case PAYLOAD_ZLIB -> {
        deflater.reset();
        deflater.setInput(json);
        deflater.finish();
        yield new Message(null, drain(Deflater.NO_FLUSH));
      }
      case ZLIB_STREAM -> {
        deflater.setInput(json);
        yield new Message(null, drain(Deflater.SYNC_FLUSH));
      }
    };
  }

  private byte[] drain(int flush) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int count;
    do {
      count = deflater.deflate(buffer, 0, buffer.length, flush);
      out.write(buffer, 0, count);
      // A full buffer may have more behind it; a partly filled one ends the flush.
    } while (count == buffer.length || (flush == Deflater.NO_FLUSH && !deflater.finished()));
    return out.toByteArray();
  }

  @Override
  public synchronized void close() {
    deflater.end();
  }

  /** A WebSocket message: text, or else bytes. */
  record Message(
      @org.jspecify.annotations.Nullable String text,
      byte @org.jspecify.annotations.Nullable [] bytes) {}
}
