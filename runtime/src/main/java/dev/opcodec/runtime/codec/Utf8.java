package dev.opcodec.runtime.codec;

/** The sequences of RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8 {
  private Utf8() {}

  /**
   * The length of the sequence at a position.
   *
   * @param limit where the readable bytes end
   * @return 1 to 4, or 0 if the bytes are no valid sequence
   */
  static int sequenceLength(byte[] bytes, int position, int limit) {
    int lead = bytes[position] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || limit - position < length) {
      return 0;
    }
    int second = bytes[position + 1] & 0xFF;
    int lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[position + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** The code point of a valid sequence of this length. */
  static int codePoint(byte[] bytes, int position, int length) {
    int lead = bytes[position];
    return switch (length) {
      case 1 -> lead;
      case 2 -> (lead & 0x1F) << 6 | tail(bytes, position + 1);
      case 3 -> (lead & 0x0F) << 12 | tail(bytes, position + 1) << 6 | tail(bytes, position + 2);
      default ->
          (lead & 0x07) << 18
              | tail(bytes, position + 1) << 12
              | tail(bytes, position + 2) << 6
              | tail(bytes, position + 3);
    };
  }

  /** The position of the first byte that is not part of a valid sequence, or -1. */
  static int firstMalformed(byte[] bytes, int from, int to) {
    int position = from;
    while (position < to) {
      int length = sequenceLength(bytes, position, to);
      if (length == 0) {
        return position;
      }
      position += length;
    }
    return -1;
  }

  private static int tail(byte[] bytes, int position) {
    return bytes[position] & 0x3F;
  }
}
