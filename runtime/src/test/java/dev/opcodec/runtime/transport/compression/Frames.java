package dev.opcodec.runtime.transport.compression;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Keeps the frames that one connection's decompression hands out. */
final class Frames implements AutoCloseable {
  final Decompression decompression;
  final List<String> got = new ArrayList<>();

  Frames(Compression kind) {
    this(kind, CompressionSettings.DEFAULT_INFLATED_LIMIT);
  }

  Frames(Compression kind, int limit) {
    decompression = new CompressionSettings(kind, limit).begin();
  }

  Frames take(byte[]... messages) {
    for (byte[] message : messages) {
      inflate(
          decompression,
          message,
          (buffer, offset, length) ->
              got.add(new String(buffer, offset, length, StandardCharsets.UTF_8)));
    }
    return this;
  }

  static void inflate(Decompression decompression, byte[] message, FrameSink sink) {
    decompression.inflate(message, 0, message.length, sink);
  }

  @Override
  public void close() {
    decompression.close();
  }

  static byte[][] cut(byte[] data, int... at) {
    byte[][] parts = new byte[at.length + 1][];
    int from = 0;
    for (int i = 0; i < at.length; i++) {
      parts[i] = Arrays.copyOfRange(data, from, at[i]);
      from = at[i];
    }
    parts[at.length] = Arrays.copyOfRange(data, from, data.length);
    return parts;
  }

  /** JSON of about that many characters which compresses, but not to nothing. */
  static String json(int size) {
    Random random = new Random(size);
    StringBuilder text = new StringBuilder(size + 16).append("{\"op\":0,\"d\":\"");
    while (text.length() < size) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.append("\"}").toString();
  }
}
