package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings: finding their end, checking them, decoding them. Positions are inside the quotes. */
final class StringReading {
  /** A larger buffer, left by one long string, is not kept for the next. */
  private static final int MAX_KEPT_CHARS = 1 << 14;

  private final JsonInput in;
  private char[] chars = new char[0];

  StringReading(JsonInput in) {
    this.in = in;
  }

  /**
   * The position of the first byte that is not plain text, with all bits flipped if there were
   * bytes above ASCII before it.
   */
  static int plainEnd(JsonInput in, int from) {
    byte[] bytes = in.bytes;
    int limit = in.limit;
    int position = from;
    long seen = 0;
    while (limit - position >= 8) {
      long word = Words.at(bytes, position);
      long stops = Words.stops(word);
      if (stops != 0) {
        int before = Words.bytesBefore(stops);
        seen |= word & Words.mask(before);
        position += before;
        return (seen & Words.HIGH_BITS) == 0 ? position : ~position;
      }
      seen |= word;
      position += 8;
    }
    for (; position < limit; position++) {
      byte b = bytes[position];
      if (b == '"' || b == '\\' || (b >= 0 && b < ' ')) {
        return (seen & Words.HIGH_BITS) == 0 ? position : ~position;
      }
      seen |= b;
    }
    throw in.fail(limit, "string is not closed");
  }

  /** Checks a string and returns the position of its closing quote. */
  static int checkedEnd(JsonInput in, int from) {
    int start = from;
    while (true) {
      int found = plainEnd(in, start);
      int stop = found < 0 ? ~found : found;
      if (found < 0) {
        int malformed = Utf8.firstMalformed(in.bytes, start, stop);
        if (malformed >= 0) {
          throw in.fail(malformed, "not UTF-8");
        }
      }
      if (in.bytes[stop] == '"') {
        return stop;
      }
      escape(in, stop);
      start = stop + escapeLength(in, stop);
    }
  }

  /** Whether a string that has been checked has no escapes. */
  static boolean isPlain(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') {
        return false;
      }
    }
    return true;
  }

  /** Reads the string whose opening quote is here and moves behind its closing quote. */
  String read(int quote) {
    if (in.byteAt(quote) != '"') {
      throw in.fail(quote, "string expected");
    }
    int from = quote + 1;
    int found = plainEnd(in, from);
    if (found >= 0 && in.bytes[found] == '"') {
      in.position = found + 1;
      // All ASCII, for which Latin-1 is a plain copy.
      return new String(in.bytes, from, found - from, StandardCharsets.ISO_8859_1);
    }
    return decode(from);
  }

  private String decode(int from) {
    byte[] bytes = in.bytes;
    int limit = in.limit;
    int position = from;
    int count = 0;
    while (position < limit) {
      if (chars.length - count < 2) {
        chars = Arrays.copyOf(chars, Math.max(64, chars.length * 2));
      }
      byte b = bytes[position];
      if (b == '"') {
        in.position = position + 1;
        String text = new String(chars, 0, count);
        if (chars.length > MAX_KEPT_CHARS) {
          chars = new char[0];
        }
        return text;
      } else if (b == '\\' || (b >= 0 && b < ' ')) {
        chars[count++] = escape(in, position);
        position += escapeLength(in, position);
      } else if (b >= 0) {
        chars[count++] = (char) b;
        position++;
      } else {
        int length = Utf8.sequenceLength(bytes, position, limit);
        if (length == 0) {
          throw in.fail(position, "not UTF-8");
        }
        count += Character.toChars(Utf8.codePoint(bytes, position, length), chars, count);
        position += length;
      }
    }
    throw in.fail(limit, "string is not closed");
  }

  /** The character of the escape here; a control character is none and an error. */
  private static char escape(JsonInput in, int position) {
    if (in.bytes[position] != '\\') {
      throw in.fail(position, "control character in a string");
    }
    if (position + 1 >= in.limit) {
      throw in.fail(in.limit, "string is not closed");
    }
    return switch (in.bytes[position + 1]) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex(in, position);
      default -> throw in.fail(position, "unknown escape in a string");
    };
  }

  private static int escapeLength(JsonInput in, int position) {
    return in.bytes[position + 1] == 'u' ? 6 : 2;
  }

  /** Surrogates are taken one by one, lone ones too: Java's strings can hold them. */
  private static char hex(JsonInput in, int position) {
    if (in.limit - position < 6) {
      throw in.fail(in.limit, "string is not closed");
    }
    int value = 0;
    for (int i = position + 2; i < position + 6; i++) {
      int digit = in.bytes[i] < 0 ? -1 : hexDigit(in.bytes[i]);
      if (digit < 0) {
        throw in.fail(position, "unknown escape in a string");
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private static int hexDigit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }
}
