package dev.opcodec.runtime.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Strings in ASCII with escapes, as most are that have any: eight bytes are copied at once. */
final class AsciiDecoding {
  /** A larger buffer, left by one long string, is not kept for the next. */
  private static final int MAX_KEPT_BYTES = 1 << 14;

  private AsciiDecoding() {}

  /**
   * Decodes a string and moves the reader behind it.
   *
   * @param from the position behind the opening quote
   * @return null, with nothing read, if the string is not in ASCII
   */
  @SuppressWarnings("deprecation") // the constructor is right for ASCII and faster than any other
  static @Nullable String decode(ScalarReader in, int from) {
    byte[] bytes = in.bytes;
    byte[] decoded = in.ascii;
    int position = from;
    int count = 0;
    while (true) {
      if (decoded.length - count < 2 * Long.BYTES) {
        decoded = Arrays.copyOf(decoded, Math.max(64, decoded.length * 2));
        in.ascii = decoded;
      }
      long word = Words.at(bytes, position);
      Words.put(decoded, count, word);
      long marks = Words.unplain(word);
      int plain = Words.bytesBefore(marks);
      position += plain;
      count += plain;
      if (marks == 0) {
        continue;
      }
      int b = bytes[position];
      if (b == '"') {
        in.advance(position + 1);
        String text = new String(decoded, 0, 0, count);
        if (decoded.length > MAX_KEPT_BYTES) {
          in.ascii = ScalarReader.NO_ASCII;
        }
        return text;
      }
      if (b < 0) {
        return null;
      }
      char c = Escapes.charAt(in, position);
      if (c > 0x7F) {
        return null;
      }
      decoded[count++] = (byte) c;
      position += Escapes.length(in, position);
    }
  }
}
