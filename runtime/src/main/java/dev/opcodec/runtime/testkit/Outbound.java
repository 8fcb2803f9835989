package dev.opcodec.runtime.testkit;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** How the frames of one connection are put on the wire: as text, or compressed. */
final class Outbound implements AutoCloseable {
  private enum Mode {
    TEXT,
    PAYLOAD_ZLIB,
    ZLIB_STREAM
  }

  private final Deflater deflater = new Deflater();
  private Mode mode;
  private boolean closed;

  Outbound(boolean zlibStream) {
    this.mode = zlibStream ? Mode.ZLIB_STREAM : Mode.TEXT;
  }

  /** Switches to one zlib stream a message, unless the transport is compressed already (ZP-3). */
  synchronized void compressPayloads() {
    if (mode == Mode.TEXT) {
      mode = Mode.PAYLOAD_ZLIB;
    }
  }

  /** The next message; the order of the calls must be that of the wire (ZT-1). */
  synchronized Message encode(byte[] json) {
    if (closed || mode == Mode.TEXT) {
      return new Message(json, true);
    }
    deflater.setInput(json);
    if (mode == Mode.ZLIB_STREAM) {
      return new Message(drain(Deflater.SYNC_FLUSH), false);
    }
    deflater.finish();
    byte[] whole = drain(Deflater.NO_FLUSH);
    deflater.reset();
    return new Message(whole, false);
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

  /** Frees the native memory; a message that comes too late has nowhere to go anyway. */
  @Override
  public synchronized void close() {
    closed = true;
    deflater.end();
  }

  /** What goes into one WebSocket message, of text or of bytes. */
  record Message(byte[] bytes, boolean text) {}
}
