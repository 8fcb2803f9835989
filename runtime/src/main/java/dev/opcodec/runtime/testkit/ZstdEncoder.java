package dev.opcodec.runtime.testkit;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One zstd frame, flushed after each message and not ended before the connection (ZS-3). Apart from
 * {@link Outbound} because its library may be absent.
 */
final class ZstdEncoder implements AutoCloseable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZstdOutputStreamNoFinalizer stream;

  ZstdEncoder() {
    try {
      stream = new ZstdOutputStreamNoFinalizer(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] encode(byte[] json) {
    bytes.reset();
    try {
      stream.write(json, 0, json.length);
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
