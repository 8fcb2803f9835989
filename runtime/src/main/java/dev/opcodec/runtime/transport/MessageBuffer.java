package dev.opcodec.runtime.transport;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/**
 * Puts the parts of a message together in an array that is used for one message after the other.
 */
final class MessageBuffer {
  /** Behind a message: what a reader of JSON wants to find, so that it need not copy a text. */
  private static final int SLACK = 32;

  /** Of a connection that is idle; a thousand of them should not hold much. */
  private static final int KEPT_SIZE = 1024;

  private static final byte[] NOTHING = {};

  private final int limit;
  private byte[] bytes = NOTHING;
  private int size;
  private boolean binary;

  /**
   * @param limit most bytes of a message
   */
  MessageBuffer(int limit) {
    this.limit = limit;
  }

  void begin(boolean isBinary) {
    binary = isBinary;
    size = 0;
  }

  /** Takes a part; false if the message passes the limit. */
  boolean append(ByteBuf part) {
    int count = part.readableBytes();
    if (count > limit - size) {
      return false;
    }
    int needed = size + count + SLACK;
    if (needed > bytes.length) {
      int roomy = Math.max(KEPT_SIZE, size == 0 ? needed : 2 * size + count);
      bytes = Arrays.copyOf(bytes, Math.max(needed, roomy));
    }
    part.readBytes(bytes, size, count);
    size += count;
    return true;
  }

  /** Hands the message on. */
  void finish(TransportListener listener) {
    int length = size;
    size = 0;
    bytes[length] = 0;
    if (binary) {
      listener.binary(bytes, 0, length);
    } else {
      listener.text(bytes, 0, length);
    }
  }

  /** No more messages follow for now. */
  void shrink() {
    if (size == 0 && bytes.length > KEPT_SIZE) {
      bytes = NOTHING;
    }
  }
}
