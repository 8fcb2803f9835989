package dev.opcodec.runtime.transport;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts the parts of a binary message together. */
final class BinaryAssembler {
  private final int limit;
  private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

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
    if ((long) bytes.size() + part.remaining() > limit) {
      throw new MessageTooLargeException(limit);
    }
    byte[] copy = new byte[part.remaining()];
    part.get(copy);
    bytes.writeBytes(copy);
  }

  /** The message; the assembler is ready for the next one. */
  byte[] finish() {
    byte[] message = bytes.toByteArray();
    bytes = new ByteArrayOutputStream();
    return message;
  }
}
