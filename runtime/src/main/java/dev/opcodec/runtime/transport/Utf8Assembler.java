package dev.opcodec.runtime.transport;

import java.util.Arrays;

/**
 * Puts the parts of a text message together as UTF-8. The parts come as characters, cut anywhere,
 * even inside a surrogate pair.
 */
final class Utf8Assembler {
  private static final int KEPT_BETWEEN_MESSAGES = 64 * 1024;

  private final int limit;
  private byte[] bytes = new byte[1024];
  private int size;
  private char high;

  /**
   * @param limit most bytes of a message
   */
  Utf8Assembler(int limit) {
    this.limit = limit;
  }

  /**
   * @throws MessageTooLargeException if the message passes the limit
   */
  void append(CharSequence part) {
    int length = part.length();
    reserve(3L * length + 3);
    for (int i = 0; i < length; i++) {
      char c = part.charAt(i);
      if (c < 0x80 && high == 0) {
        bytes[size++] = (byte) c;
      } else {
        appendBeyondAscii(c);
      }
    }
    if (size > limit) {
      throw new MessageTooLargeException(limit);
    }
  }

  private void appendBeyondAscii(char c) {
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        int point = Character.toCodePoint(first, c);
        put(0xF0 | point >> 18);
        put(0x80 | point >> 12 & 0x3F);
        put(0x80 | point >> 6 & 0x3F);
        put(0x80 | point & 0x3F);
        return;
      }
      put('?');
    }
    if (c < 0x80) {
      put(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6);
      put(0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      put('?');
    } else {
      put(0xE0 | c >> 12);
      put(0x80 | c >> 6 & 0x3F);
      put(0x80 | c & 0x3F);
    }
  }

  private void put(int b) {
    bytes[size++] = (byte) b;
  }

  /** The message; the assembler is ready for the next one. */
  byte[] finish() {
    if (high != 0) {
      high = 0;
      put('?');
    }
    byte[] message = Arrays.copyOf(bytes, size);
    size = 0;
    if (bytes.length > KEPT_BETWEEN_MESSAGES) {
      bytes = new byte[1024];
    }
    return message;
  }

  private void reserve(long more) {
    long needed = size + more;
    if (needed > bytes.length) {
      // Three bytes a character is the worst case, so the buffer may pass the limit by that much.
      long wanted = Math.max(needed, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
    }
  }
}
