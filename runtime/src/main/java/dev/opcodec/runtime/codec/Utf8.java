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

  /**
   * Decodes the sequence at a position, of two bytes or more.
   *
   * @param chars where one or, for four bytes, two characters are put
   * @return the length of the sequence, or 0 if the bytes are no valid sequence
   */
  static int decode(byte[] bytes, int position, char[] chars, int count) {
    int lead = bytes[position] & 0xFF;
    int second = bytes[position + 1];
    if (lead < 0xE0) {
      if (lead < 0xC2 || second >= (byte) 0xC0) {
        return 0;
      }
      chars[count] = (char) ((lead & 0x1F) << 6 | second & 0x3F);
      return 2;
    }
    int third = bytes[position + 2];
    if (lead < 0xF0) {
      char c = (char) ((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F);
      if (second >= (byte) 0xC0 || third >= (byte) 0xC0 || c < 0x800 || Character.isSurrogate(c)) {
        return 0;
      }
      chars[count] = c;
      return 3;
    }
    int length = sequenceLength(bytes, position, bytes.length);
    if (length == 4) {
      int codePoint =
          (lead & 0x07) << 18
              | (second & 0x3F) << 12
              | (third & 0x3F) << 6
              | bytes[position + 3] & 0x3F;
      Character.toChars(codePoint, chars, count);
    }
    return length;
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
}
