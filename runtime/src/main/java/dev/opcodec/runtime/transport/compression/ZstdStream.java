package dev.opcodec.runtime.transport.compression;

import com.github.luben.zstd.ZstdBufferDecompressingStreamNoFinalizer;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One zstd stream for the whole connection, one frame of the gateway a message (ZS-1, ZS-2). The
 * zstd frame stays open (ZS-3); where a gateway ends it all the same, the next message begins a new
 * one. The only class that knows the library.
 */
final class ZstdStream implements Decompressor {
  /** A decoder should take windows of 8 MiB (RFC 8878, 3.1.1.1.2). */
  private static final int SMALLEST_WINDOW_LIMIT_LOG = 23;

  private static final int LARGEST_WINDOW_LIMIT_LOG = 27;

  private final OutputBuffer output;
  private final int windowLimitLog;
  private Stream stream;
  private ByteBuffer target;

  ZstdStream(int limit) {
    output = new OutputBuffer(limit);
    target = ByteBuffer.wrap(output.array());
    // The window is memory that a frame's header asks for before anything is inflated.
    int limitLog = Integer.SIZE - Integer.numberOfLeadingZeros(limit - 1);
    windowLimitLog =
        Math.max(SMALLEST_WINDOW_LIMIT_LOG, Math.min(LARGEST_WINDOW_LIMIT_LOG, limitLog));
    stream = new Stream();
    limitWindow();
  }

  @Override
  public void inflate(byte[] buffer, int offset, int length, FrameSink sink) {
    try {
      feed(ByteBuffer.wrap(buffer, offset, length));
    } catch (IOException error) {
      throw new CorruptStreamException("what came is not a zstd stream");
    }
    output.finish(sink);
  }

  private void feed(ByteBuffer message) throws IOException {
    boolean more = message.hasRemaining();
    if (more && stream.hasEnded()) {
      stream.close();
      stream = new Stream();
      limitWindow();
    }
    stream.source(message);
    while (more) {
      int room = output.room();
      int before = message.remaining();
      int count = stream.read(target(room));
      output.advance(count);
      if (count == 0 && message.hasRemaining() && message.remaining() == before) {
        throw new CorruptStreamException("the zstd stream does not get on");
      }
      more = message.hasRemaining() || count == room && !stream.hasEnded();
    }
    stream.source(Stream.NOTHING);
  }

  private void limitWindow() {
    try {
      stream.setLongMax(windowLimitLog);
    } catch (IOException impossible) {
      stream.close();
      throw new IllegalStateException("a window of 2^" + windowLimitLog, impossible);
    }
  }

  private ByteBuffer target(int room) {
    if (target.array() != output.array()) {
      target = ByteBuffer.wrap(output.array());
    }
    target.limit(output.size() + room).position(output.size());
    return target;
  }

  @Override
  public void close() {
    stream.close();
  }

  /** The library's stream, whose source is the message at hand. */
  private static final class Stream extends ZstdBufferDecompressingStreamNoFinalizer {
    static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    Stream() {
      super(NOTHING);
    }

    void source(ByteBuffer message) {
      source = message;
    }

    boolean hasEnded() {
      return !hasRemaining();
    }
  }
}
