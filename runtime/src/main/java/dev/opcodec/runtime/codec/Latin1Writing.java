package dev.opcodec.runtime.codec;

/**
 * Texts in Latin-1 of which not all is plain: what lies between is copied eight bytes at a time.
 */
final class Latin1Writing {
  /** Between what is written and what is read, so that a whole word never reaches that. */
  private static final int GAP = 2 * Long.BYTES;

  /** What stands for each char that is not plain, and in the highest byte how many bytes it has. */
  private static final long[] FORMS = new long[0x100];

  private static final int LENGTH_SHIFT = 56;

  static {
    byte[] form = new byte[Long.BYTES];
    for (char c = 0; c < FORMS.length; c++) {
      int length = StringWriting.narrow(form, 0, c);
      FORMS[c] = Words.at(form, 0) & Words.mask(length) | (long) length << LENGTH_SHIFT;
    }
  }

  private Latin1Writing() {}

  /**
   * Writes the rest of a text.
   *
   * @param text all of whose chars are below 0x100
   * @param from the first char to write
   */
  static void write(ScalarWriter out, String text, int from) {
    int done = from;
    while (done < text.length()) {
      int end = Math.min(text.length(), done + StringWriting.PIECE);
      piece(out, text, done, end);
      done = end;
    }
  }

  /** The chars are put where even the longest form of all in front of them does not reach. */
  @SuppressWarnings("deprecation") // it drops high bytes, of which there are none, and is fastest
  private static void piece(ScalarWriter out, String text, int first, int last) {
    int count = last - first;
    out.ensure(count * StringWriting.MAX_BYTES_PER_CHAR + GAP + Long.BYTES);
    byte[] bytes = out.bytes;
    int to = out.size;
    int from = to + count * (StringWriting.MAX_BYTES_PER_CHAR - 1) + GAP;
    int end = from + count;
    text.getBytes(first, last, bytes, from);
    // A zero is not plain.
    Words.put(bytes, end, 0);
    while (true) {
      long word = Words.at(bytes, from);
      Words.put(bytes, to, word);
      int plain = Words.bytesBefore(Words.unplain(word));
      from += plain;
      to += plain;
      if (plain < Long.BYTES) {
        if (from == end) {
          break;
        }
        long form = FORMS[bytes[from++] & 0xFF];
        Words.put(bytes, to, form);
        to += (int) (form >>> LENGTH_SHIFT);
      }
    }
    out.size = to;
  }
}
