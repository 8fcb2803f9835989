package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.transport.compression.Compression;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/** How the frames of one connection are put on the wire: as text, or compressed. */
final class Outbound implements AutoCloseable {
  private enum Mode {
    TEXT,
    PAYLOAD_ZLIB,
    ZLIB_STREAM,
    ZSTD_STREAM
  }

  private final Deflater deflater = new Deflater();
  private final @Nullable ZstdEncoder zstd;
  private Mode mode;
  private boolean closed;

  /**
   * @param compression of the transport
   */
  Outbound(Compression compression) {
    mode =
        switch (compression) {
          case ZSTD_STREAM -> Mode.ZSTD_STREAM;
          case ZLIB_STREAM -> Mode.ZLIB_STREAM;
          case AUTO, NONE -> Mode.TEXT;
        };
    zstd = mode == Mode.ZSTD_STREAM ? new ZstdEncoder() : null;
  }

  /** Switches to one zlib stream a message, unless the transport is compressed already (ZP-3). */
  synchronized void compressPayloads() {
    if (mode == Mode.TEXT) {
      mode = Mode.PAYLOAD_ZLIB;
    }
  }

  synchronized boolean compressesPayloads() {
    return mode == Mode.PAYLOAD_ZLIB;
  }

  /** The next message; the order of the calls must be that of the wire (ZT-1). */
  synchronized Message encode(byte[] json) {
    if (closed || mode == Mode.TEXT) {
      return new Message(json, true);
    }
    if (zstd != null) {
      return new Message(zstd.encode(json), false);
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
    if (!closed && zstd != null) {
      zstd.close();
    }
    closed = true;
    deflater.end();
  }

  /** What goes into one WebSocket message, of text or of bytes. */
  record Message(byte[] bytes, boolean text) {}
}
