package dev.opcodec.runtime.session;

import dev.opcodec.runtime.transport.compression.Compression;
import dev.opcodec.runtime.transport.compression.CompressionSettings;

/**
 * Which compression the next connection asks for. A gateway may not know one that we do: it denies
 * the upgrade, closes, or sends what is no such stream. If that happens on three connections in a
 * row and none has ever brought a frame, the next kind is tried: zstd-stream, zlib-stream, none,
 * and from the start again. One frame settles it for the session.
 */
final class CompressionChoice {
  static final int MOST_FAILURES = 3;

  private final CompressionSettings first;
  private CompressionSettings current;
  private int failures;
  private boolean settled;

  CompressionChoice(CompressionSettings first) {
    this.first = first;
    current = first;
  }

  synchronized CompressionSettings current() {
    return current;
  }

  /** A connection brought a frame. */
  synchronized void worked() {
    settled = true;
  }

  /**
   * A connection was refused, or ended before it brought a frame.
   *
   * @param kind what it had asked for
   */
  synchronized void failed(Compression kind) {
    if (settled || kind != current.kind() || ++failures < MOST_FAILURES) {
      return;
    }
    failures = 0;
    current =
        switch (kind) {
          case AUTO, ZSTD_STREAM -> with(Compression.ZLIB_STREAM);
          case ZLIB_STREAM -> with(Compression.NONE);
          case NONE -> first;
        };
  }

  private CompressionSettings with(Compression kind) {
    return new CompressionSettings(kind, first.inflatedLimit());
  }
}
