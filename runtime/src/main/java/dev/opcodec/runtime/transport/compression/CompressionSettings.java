package dev.opcodec.runtime.transport.compression;

/**
 * How the connections of a session are compressed.
 *
 * @param kind never {@link Compression#AUTO}, which is resolved
 * @param inflatedLimit most bytes of a message once it is inflated, from 1 to 1 GiB
 */
public record CompressionSettings(Compression kind, int inflatedLimit) {
  /** 64 MiB: more than any message seen, less than what would endanger a heap. */
  public static final int DEFAULT_INFLATED_LIMIT = 64 << 20;

  private static final int HIGHEST_INFLATED_LIMIT = 1 << 30;

  /**
   * Resolves the kind.
   *
   * @throws IllegalArgumentException if the limit is out of its range
   * @throws IllegalStateException if this JVM cannot inflate that kind
   */
  public CompressionSettings {
    if (inflatedLimit < 1 || inflatedLimit > HIGHEST_INFLATED_LIMIT) {
      throw new IllegalArgumentException("the limit of a message is from 1 byte to 1 GiB");
    }
    kind = kind.resolve();
    if (!kind.isAvailable()) {
      throw new IllegalStateException(
          kind.parameter() + " needs com.github.luben:zstd-jni, which is absent or cannot load");
    }
  }

  /** Begins to inflate for one connection; no context outlives it (ZT-1). */
  public Decompression begin() {
    return new Decompression(this);
  }

  Decompressor newDecompressor() {
    return switch (kind) {
      case ZSTD_STREAM -> new ZstdStream(inflatedLimit);
      case ZLIB_STREAM -> new ZlibStream(inflatedLimit);
      case AUTO, NONE -> new ZlibPayloads(inflatedLimit);
    };
  }
}
