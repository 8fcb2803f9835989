package dev.opcodec.runtime.codec;

/** Strings: at once if all is plain, else in pieces. */
final class StringWriting {
  /** Of a text, so that room is made for a little more than is needed. */
  static final int PIECE = 512;

  /** Of one char: {@code \}{@code uXXXX}. */
  static final int MAX_BYTES_PER_CHAR = 6;

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
    out.ensure(length + 2);
    out.bytes[out.size++] = '"';
    if (!isLatin1(text)) {
      writeWide(out, text);
    } else {
      int done = copyPlain(out, text);
      if (done < length) {
        Latin1Writing.write(out, text, done);
        out.ensure(1);
      }
    }
    out.bytes[out.size++] = '"';
  }

  private static void writeWide(ScalarWriter out, String text) {
    int length = text.length();
    int done = 0;
    while (done < length) {
      int piece = Math.min(length, done + PIECE);
      // Two more: the second half of a pair, and the closing quote.
      out.ensure((piece - done + 2) * MAX_BYTES_PER_CHAR);
      done = piece(out, text, done, piece);
    }
  }

  /**
   * Whether all chars are below 0x100.
   *
   * <p>As good as free for most strings, which the JDK keeps in Latin-1: HotSpot then knows each
   * answer and takes the loop away.
   */
  private static boolean isLatin1(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) > 0xFF) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a text in Latin-1 as far as it is ASCII without anything to escape.
   *
   * @return how many chars that are
   */
  @SuppressWarnings("deprecation") // it drops high bytes, of which there are none, and is fastest
  private static int copyPlain(ScalarWriter out, String text) {
    int length = text.length();
    byte[] bytes = out.bytes;
    int from = out.size;
    int end = from + length;
    text.getBytes(0, length, bytes, from);
    // What the last word has beyond the text is plain.
    Words.put(bytes, end, Words.SPACES);
    long marks = 0;
    for (int at = from; at < end; at += 8) {
      marks |= Words.unplain(Words.at(bytes, at));
    }
    int plain = marks == 0 ? length : plainBytes(bytes, from);
    out.size = from + plain;
    return plain;
  }

  /** How many bytes come before the first that is not plain, which there is. */
  private static int plainBytes(byte[] bytes, int from) {
    int at = from;
    long marks = Words.unplain(Words.at(bytes, at));
    while (marks == 0) {
      at += 8;
      marks = Words.unplain(Words.at(bytes, at));
    }
    return at + Words.bytesBefore(marks) - from;
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
      } else if (c < 0x800) {
        at = narrow(bytes, at, c);
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

  /** Writes a char below 0x800 that is not plain and returns the position behind it. */
  static int narrow(byte[] bytes, int at, char c) {
    if (c < 0x80) {
      return escape(bytes, at, c);
    }
    bytes[at] = (byte) (0xC0 | c >> 6);
    bytes[at + 1] = tail(c);
    return at + 2;
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
