package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;

/** Strings, in pieces so that room is made for a little more than is needed. */
final class StringWriting {
  private static final int PIECE = 512;

  /** Shorter strings are sooner written than copied. */
  private static final int LONG = 24;

  /** Of one char: {@code \}{@code uXXXX}. */
  private static final int MAX_BYTES_PER_CHAR = 6;

  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private StringWriting() {}

  /** A string of its own. */
  static byte[] quoted(String text) {
    JsonWriter out = new JsonWriter(2 + text.length());
    write(out, text);
    return out.toByteArray();
  }

  static void write(ScalarWriter out, String text) {
    int length = text.length();
    if (length >= LONG && writeAscii(out, text)) {
      return;
    }
    out.ensure(2);
    out.bytes[out.size++] = '"';
    int done = 0;
    do {
      int piece = Math.min(length, done + PIECE);
      // Two more: the second half of a pair, and the closing quote.
      out.ensure((piece - done + 2) * MAX_BYTES_PER_CHAR);
      done = piece(out, text, done, piece);
    } while (done < length);
    out.bytes[out.size++] = '"';
  }

  /**
   * Writes a text of ASCII, eight characters at a time; of any other text nothing.
   *
   * <p>There is no cheaper way to the bytes of a string. A lone surrogate comes as a question mark,
   * so each of those is looked at.
   */
  private static boolean writeAscii(ScalarWriter out, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = utf8.length;
    if (length != text.length()) {
      return false;
    }
    out.ensure(length + 2);
    byte[] bytes = out.bytes;
    int at = out.size;
    bytes[at++] = '"';
    int i = 0;
    while (i < length) {
      if (length - i >= 8) {
        long word = Words.at(utf8, i);
        Words.put(bytes, at, word);
        int plain = Math.min(8, Words.bytesBefore(Words.stops(word) | Words.questions(word)));
        i += plain;
        at += plain;
        if (plain == 8) {
          continue;
        }
      }
      char c = text.charAt(i++);
      if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        bytes[at++] = (byte) c;
      } else {
        out.size = at;
        out.ensure(MAX_BYTES_PER_CHAR + length - i + 2);
        bytes = out.bytes;
        at = c < 0x80 ? escape(bytes, at, c) : hexEscape(bytes, at, c);
      }
    }
    bytes[at++] = '"';
    out.size = at;
    return true;
  }

  /** Writes up to a char, and one more if it is the second half of a pair. */
  private static int piece(ScalarWriter out, String text, int from, int to) {
    byte[] bytes = out.bytes;
    int at = out.size;
    int i = from;
    while (i < to) {
      char c = text.charAt(i++);
      // Taken as unsigned, a control character is beyond all others.
      if (Integer.compareUnsigned(c - ' ', 0x80 - ' ') < 0 && c != '"' && c != '\\') {
        bytes[at++] = (byte) c;
      } else if (c < 0x80) {
        at = escape(bytes, at, c);
      } else if (c < 0x800) {
        bytes[at++] = (byte) (0xC0 | c >> 6);
        bytes[at++] = tail(c);
      } else if (!Character.isSurrogate(c)) {
        bytes[at++] = (byte) (0xE0 | c >> 12);
        bytes[at++] = tail(c >> 6);
        bytes[at++] = tail(c);
      } else if (isPair(text, i - 1)) {
        int codePoint = Character.toCodePoint(c, text.charAt(i++));
        bytes[at++] = (byte) (0xF0 | codePoint >> 18);
        bytes[at++] = tail(codePoint >> 12);
        bytes[at++] = tail(codePoint >> 6);
        bytes[at++] = tail(codePoint);
      } else {
        at = hexEscape(bytes, at, c);
      }
    }
    out.size = at;
    return i;
  }

  private static boolean isPair(String text, int high) {
    return Character.isHighSurrogate(text.charAt(high))
        && high + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(high + 1));
  }

  private static byte tail(int bits) {
    return (byte) (0x80 | bits & 0x3F);
  }

  private static int escape(byte[] bytes, int at, char c) {
    char letter =
        switch (c) {
          case '"', '\\' -> c;
          case '\b' -> 'b';
          case '\f' -> 'f';
          case '\n' -> 'n';
          case '\r' -> 'r';
          case '\t' -> 't';
          default -> 'u';
        };
    if (letter == 'u') {
      return hexEscape(bytes, at, c);
    }
    bytes[at] = '\\';
    bytes[at + 1] = (byte) letter;
    return at + 2;
  }

  private static int hexEscape(byte[] bytes, int at, char c) {
    bytes[at] = '\\';
    bytes[at + 1] = 'u';
    for (int i = 0; i < 4; i++) {
      bytes[at + 2 + i] = HEX[c >> 12 - 4 * i & 0xF];
    }
    return at + 6;
  }
}
