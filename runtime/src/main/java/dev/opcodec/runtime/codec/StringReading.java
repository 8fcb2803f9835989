package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.Words.BACKSLASHES;
import static dev.opcodec.runtime.codec.Words.HIGH_BITS;
import static dev.opcodec.runtime.codec.Words.LONGS;
import static dev.opcodec.runtime.codec.Words.ONES;
import static dev.opcodec.runtime.codec.Words.QUOTES;
import static dev.opcodec.runtime.codec.Words.SPACES;

import java.util.Arrays;

/** Strings: finding their end, checking them, decoding them. */
final class StringReading {
  /** A larger buffer, left by one long string, is not kept for the next. */
  private static final int MAX_KEPT_CHARS = 1 << 14;

  private StringReading() {}

  /**
   * The position of the first byte that is not plain text, with all bits flipped if there were
   * bytes above ASCII before it.
   */
  static int plainEnd(byte[] bytes, int from) {
    int position = from;
    long seen = 0;
    while (true) {
      long word = Words.at(bytes, position);
      long stops = Words.stops(word);
      if (stops != 0) {
        seen |= Words.before(stops, word);
        position += Words.bytesBefore(stops);
        return (seen & Words.HIGH_BITS) == 0 ? position : ~position;
      }
      seen |= word;
      position += 8;
    }
  }

  /** The position of the first byte that is not plain text in ASCII. */
  static int asciiEnd(byte[] bytes, int from) {
    int position = from;
    long marks = Words.unplain(Words.at(bytes, position));
    while (marks == 0) {
      position += 8;
      marks = Words.unplain(Words.at(bytes, position));
    }
    return position + Words.bytesBefore(marks);
  }

  /** Checks a string from behind its opening quote and returns the position of its closing one. */
  static int checkedEnd(JsonInput in, int from) {
    int end = asciiEnd(in.bytes, from);
    return in.bytes[end] == '"' ? end : checkedEndOfAny(in, from);
  }

  private static int checkedEndOfAny(JsonInput in, int from) {
    int start = from;
    while (true) {
      int found = plainEnd(in.bytes, start);
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
      Escapes.charAt(in, stop);
      start = stop + Escapes.length(in, stop);
    }
  }

  /**
   * Reads the string at a position and moves the reader behind it.
   *
   * <p>Without the helpers of {@link Words} and {@link JsonInput}, for the reason that is given in
   * {@link ScalarReader}.
   */
  @SuppressWarnings("deprecation") // the constructor is right for ASCII and faster than any other
  static String read(ScalarReader in, int at) {
    byte[] bytes = in.bytes;
    if (bytes[at] != '"') {
      return readAfterSpace(in, at);
    }
    int from = at + 1;
    int end = from;
    long word = (long) LONGS.get(bytes, end);
    long marks =
        ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word) & HIGH_BITS;
    // What the loop does, for three words more: so the method is as large as it has to be.
    if (marks == 0) {
      end += 8;
      word = (long) LONGS.get(bytes, end);
      marks =
          ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word) & HIGH_BITS;
    }
    if (marks == 0) {
      end += 8;
      word = (long) LONGS.get(bytes, end);
      marks =
          ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word) & HIGH_BITS;
    }
    if (marks == 0) {
      end += 8;
      word = (long) LONGS.get(bytes, end);
      marks =
          ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word) & HIGH_BITS;
    }
    while (marks == 0) {
      end += 8;
      word = (long) LONGS.get(bytes, end);
      marks =
          ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word) & HIGH_BITS;
    }
    end += Long.numberOfTrailingZeros(marks) >>> 3;
    if (bytes[end] != '"') {
      return readOther(in, from, end);
    }
    in.position = end + 1;
    in.word = (long) LONGS.get(bytes, end + 1);
    in.wordAfter = (long) LONGS.get(bytes, end + 9);
    return new String(bytes, 0, from, end - from);
  }

  /** Reads a string that is not plain ASCII up to its end. */
  private static String readOther(ScalarReader in, int from, int end) {
    String ascii = in.bytes[end] == '\\' ? AsciiDecoding.decode(in, from) : null;
    return ascii == null ? decode(in, from) : ascii;
  }

  /** Skips the string at a position if one is there and it is in ASCII without escapes. */
  static boolean skipPlain(JsonInput in, int at) {
    byte[] bytes = in.bytes;
    if (bytes[at] != '"') {
      return false;
    }
    int end = asciiEnd(bytes, at + 1);
    if (bytes[end] != '"') {
      return false;
    }
    in.advance(end + 1);
    return true;
  }

  private static String readAfterSpace(ScalarReader in, int from) {
    int at = in.skipSpace(from);
    if (in.bytes[at] != '"') {
      throw in.fail(at, "string expected");
    }
    return read(in, at);
  }

  private static String decode(ScalarReader in, int from) {
    byte[] bytes = in.bytes;
    char[] chars = in.chars;
    int position = from;
    int count = 0;
    while (true) {
      if (chars.length - count < 8) {
        chars = Arrays.copyOf(chars, Math.max(64, chars.length * 2));
        in.chars = chars;
      }
      long word = Words.at(bytes, position);
      int b = (byte) word;
      if (b >= ' ' && b != '"' && b != '\\') {
        int plain = Words.bytesBefore(Words.stops(word) | word & Words.HIGH_BITS | 1L << 63);
        Words.inflate(word, chars, count);
        position += plain;
        count += plain;
      } else if (b < 0) {
        int length = Utf8.decode(bytes, position, chars, count);
        if (length == 0) {
          throw in.fail(position, "not UTF-8");
        }
        position += length;
        count += length == 4 ? 2 : 1;
      } else if (b == '"') {
        in.advance(position + 1);
        if (chars.length > MAX_KEPT_CHARS) {
          in.chars = ScalarReader.NO_CHARS;
        }
        return new String(chars, 0, count);
      } else {
        chars[count++] = Escapes.charAt(in, position);
        position += Escapes.length(in, position);
      }
    }
  }
}
