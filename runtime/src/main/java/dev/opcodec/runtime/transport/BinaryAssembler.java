package dev.opcodec.runtime.transport;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Puts the parts of a binary message together; one that comes whole is copied once. */
final class BinaryAssembler {
  private static final byte[] NOTHING = {};

  private final int limit;
  private byte[] bytes = NOTHING;
  private int size;

  /**
   * @param limit most bytes of a message
   */
  BinaryAssembler(int limit) {
    this.limit = limit;
  }

  /**
   * @throws MessageTooLargeException if the message passes the limit
   */
  void append(ByteBuffer part) {
    long needed = (long) size + part.remaining();
    if (needed > limit) {
      throw new MessageTooLargeException(limit);
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(needed, 2L * size)));
    }
    part.get(bytes, size, part.remaining());
    size = (int) needed;
  }

  /** The message; the assembler is ready for the next one. */
  byte[] finish() {
    byte[] message = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    bytes = NOTHING;
    size = 0;
    return message;
  }
}
