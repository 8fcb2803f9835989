package dev.opcodec.runtime.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time. In a word the first byte of memory is the lowest, whatever the machine, so
 * the lowest mark that a test leaves belongs to the first byte that passed it; marks above it may
 * be false.
 */
final class Words {
  static final long HIGH_BITS = 0x8080808080808080L;
  static final long ONES = 0x0101010101010101L;
  static final long QUOTES = ONES * '"';
  static final long BACKSLASHES = ONES * '\\';
  static final long SPACES = ONES * ' ';

  /** The upper half of each byte, which for digits is that of {@link #DIGITS}. */
  static final long ROWS = 0xF0F0F0F0F0F0F0F0L;

  static final long DIGITS = ONES * '0';

  /** Adding six lifts what stands behind the nine out of the row of digits. */
  static final long SIXES = ONES * 6;

  /** Of eight digits, what is kept of each; of their pairs; of their fours. */
  static final long PAIRS = 0x0F0F0F0F0F0F0F0FL;

  static final long FOURS = 0x00FF00FF00FF00FFL;
  static final long EIGHTS = 0x0000FFFF0000FFFFL;

  /** Eight bytes of an array, the first of them the lowest. */
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

  private Words() {}

  /** Ten to the power of up to seven. */
  static int tens(int power) {
    return TENS[power];
  }

  /** The eight bytes from a position on, all of which lie within the array. */
  static long at(byte[] bytes, int position) {
    return (long) LONGS.get(bytes, position);
  }

  /** Stores eight bytes. */
  static void put(byte[] bytes, int position, long word) {
    LONGS.set(bytes, position, word);
  }

  /** The word of up to eight ASCII characters, the rest being zero. */
  static long of(String ascii) {
    long word = 0;
    for (int i = 0; i < ascii.length(); i++) {
      word |= (long) ascii.charAt(i) << (8 * i);
    }
    return word;
  }

  /** Ones in the lowest {@code count} bytes of a word; eight or more fill it. */
  static long mask(int count) {
    return count >= 8 ? -1L : (1L << (8 * count)) - 1;
  }

  /** Marks the bytes at which a string's plain text stops: quote, backslash, control character. */
  static long stops(long word) {
    long quote = word ^ QUOTES;
    long backslash = word ^ BACKSLASHES;
    return (((quote - ONES) & ~quote)
            | ((backslash - ONES) & ~backslash)
            | ((word - SPACES) & ~word))
        & HIGH_BITS;
  }

  /**
   * Marks the bytes that are not ASCII, or that a JSON string cannot have as they are, which is
   * told sooner than {@link #stops}.
   */
  static long unplain(long word) {
    return ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word)
        & HIGH_BITS;
  }

  /** Marks the quotes. */
  static long quotes(long word) {
    long quote = word ^ QUOTES;
    return (quote - ONES) & ~quote & HIGH_BITS;
  }

  /** Ones in all bytes below the first mark; everywhere if there is none. */
  static long bytesBelow(long marks) {
    return ((marks & -marks) >>> 7) - 1;
  }

  /** How many bytes come before the first mark; eight if there is none. */
  static int bytesBefore(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** What of a word comes before the first mark. */
  static long before(long marks, long word) {
    return word & marks - 1 & ~marks;
  }

  /** Puts the first seven bytes as characters, which those are that are ASCII. */
  static void inflate(long word, char[] chars, int at) {
    chars[at] = (char) (word & 0x7F);
    chars[at + 1] = (char) (word >>> 8 & 0x7F);
    chars[at + 2] = (char) (word >>> 16 & 0x7F);
    chars[at + 3] = (char) (word >>> 24 & 0x7F);
    chars[at + 4] = (char) (word >>> 32 & 0x7F);
    chars[at + 5] = (char) (word >>> 40 & 0x7F);
    chars[at + 6] = (char) (word >>> 48 & 0x7F);
  }

  /** Whether all eight bytes are ASCII digits. */
  static boolean areDigits(long word) {
    return nonDigits(word) == 0;
  }

  /** Marks, not only with high bits, the bytes that are no ASCII digits; exact up to the first. */
  static long nonDigits(long word) {
    return (word & ROWS) ^ DIGITS | (word + SIXES & ROWS) ^ DIGITS;
  }

  /** How many digits a word begins with; seven if it has no other byte. */
  static int digitsBefore(long word) {
    return bytesBefore(nonDigits(word) | 1L << 63);
  }

  /** The number that the first digits of a word say, of up to seven. */
  static long firstDigits(long word, int count) {
    // Shifting by 64 at once would be no shift.
    return digits(word << 8 << 56 - 8 * count);
  }

  /** The number that eight ASCII digits, or zeros before them, say: pairs, then fours, then all. */
  static long digits(long word) {
    long pairs = (word & PAIRS) * 2561 >>> 8;
    long fours = (pairs & FOURS) * 6553601 >>> 16;
    return (fours & EIGHTS) * 42949672960001L >>> 32;
  }
}
