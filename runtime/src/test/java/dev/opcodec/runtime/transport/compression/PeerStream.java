package dev.opcodec.runtime.transport.compression;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** The gateway's side of one connection: frames in, binary messages out. */
public final class PeerStream implements AutoCloseable {
  private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
  private final Compression kind;
  private OutputStream stream;

  /**
   * @param kind one that compresses; NONE compresses each message for itself
   */
  public PeerStream(Compression kind) {
    this.kind = kind;
    stream = open();
  }

  private OutputStream open() {
    try {
      return kind == Compression.ZSTD_STREAM
          ? new ZstdOutputStreamNoFinalizer(wire)
          : new DeflaterOutputStream(wire, new Deflater(), 512, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] message(String frame) {
    return message(frame.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] message(byte[] frame) {
    wire.reset();
    try {
      stream.write(frame);
      stream.flush();
      if (kind == Compression.NONE) {
        stream.close();
        stream = open();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wire.toByteArray();
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
