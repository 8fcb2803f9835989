package dev.opcodec.runtime.transport.compression;

import java.util.Arrays;

/** What a message is inflated into: one array, used again for the next message. */
final class OutputBuffer {
  private static final int INITIAL_SIZE = 8 * 1024;

  /** A larger array stays only while messages make use of it: READY comes once. */
  private static final int KEPT_SIZE = 128 * 1024;

  private static final int USED_SHARE = 4;

  /** What a reader wants to find behind a frame. */
  private static final int SLACK = 32;

  private final int limit;
  private byte[] array = new byte[INITIAL_SIZE];
  private int size;

  /**
   * @param limit most bytes of a message
   */
  OutputBuffer(int limit) {
    this.limit = limit;
  }

  /** Changes when the buffer grows. */
  byte[] array() {
    return array;
  }

  /** Where the next byte belongs. */
  int size() {
    return size;
  }

  /** Makes sure there is room for more at the {@link #size}, and says how much. */
  int room() {
    if (size == array.length - SLACK) {
      // One byte past the limit, to see whether there is more.
      array = Arrays.copyOf(array, (int) Math.min(2L * array.length, limit + 1L + SLACK));
    }
    return array.length - SLACK - size;
  }

  /**
   * Bytes were written into the room.
   *
   * @throws CorruptStreamException if the message passes the limit
   */
  void advance(int count) {
    size += count;
    if (size > limit) {
      throw new CorruptStreamException("a message inflates to more than " + limit + " bytes");
    }
  }

  /** Hands the message on, unless it is empty, and begins the next one. */
  void finish(FrameSink sink) {
    int length = size;
    size = 0;
    if (length > 0) {
      array[length] = 0;
      sink.frame(array, 0, length);
    }
    if (array.length > KEPT_SIZE && length < array.length / USED_SHARE) {
      array = new byte[KEPT_SIZE];
    }
  }
}
