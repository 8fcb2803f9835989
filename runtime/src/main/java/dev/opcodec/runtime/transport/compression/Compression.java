package dev.opcodec.runtime.transport.compression;

import org.jspecify.annotations.Nullable;

/** How the gateway is asked to compress what it sends. */
public enum Compression {
  /**
   * {@link #ZSTD_STREAM} where its library is present, since it inflates in the least time, else
   * {@link #ZLIB_STREAM}.
   */
  AUTO(null),

  /** All messages of a connection are one zstd stream (ZS-1); needs a library. */
  ZSTD_STREAM("zstd-stream"),

  /** All messages of a connection are one zlib stream (ZT-1). */
  ZLIB_STREAM("zlib-stream"),

  /**
   * The connection is not compressed. Single messages still are if identify's {@code compress} asks
   * for it (ZP-1).
   */
  NONE(null);

  private final @Nullable String parameter;

  Compression(@Nullable String parameter) {
    this.parameter = parameter;
  }

  /** The value of {@code compress} in the URL; null if it has none. */
  public @Nullable String parameter() {
    return parameter;
  }

  /** Whether this JVM can inflate it. */
  public boolean isAvailable() {
    return this != ZSTD_STREAM || ZstdLibrary.isPresent();
  }

  /** What is used: this, or what {@link #AUTO} stands for in this JVM; never {@link #AUTO}. */
  public Compression resolve() {
    if (this != AUTO) {
      return this;
    }
    return ZSTD_STREAM.isAvailable() ? ZSTD_STREAM : ZLIB_STREAM;
  }
}
