package dev.opcodec.runtime.codec;

import java.util.Arrays;

/**
 * Finds names where they stand, by their first sixteen bytes, in a few loads: most tables have an
 * entry of its own for each name. It knows names of plain ASCII only, and of those it does not find
 * one that stands in an unusual way.
 */
final class NameTable {
  /** So many names at most: their indexes and entries have to fit into the facts. */
  private static final int MOST = 10_000;

  /** How many ways to spread the names are tried. */
  private static final int TRIES = 64;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long SECOND_MULTIPLIER = 0xD6E8FEB86659FD93L;

  /**
   * An entry is its name's first sixteen bytes, the last eight with what closes the name, the mask
   * of those, and facts. So a name of up to 22 bytes is compared without a branch for its length,
   * which cannot be predicted.
   */
  private static final int ENTRY = 5;

  private static final int SECOND = 1;
  private static final int END = 2;
  private static final int END_MASK = 3;
  private static final int FACTS = 4;

  /** Of the facts: the index, the entry that is looked at next, and where the end stands. */
  private static final int NEXT_SHIFT = 16;

  private static final int END_SHIFT = 32;
  private static final int FIELD = (1 << NEXT_SHIFT) - 1;

  /** Of the facts: more of the name has to be compared. */
  private static final long LONG = 1L << 63;

  /** Where an end may stand at most, so that it can be taken from wherever a name may begin. */
  private static final int LAST_END = JsonInput.SLACK - Long.BYTES;

  /** What an entry without a name has at its end: nothing is so once it is masked. */
  private static final long NEVER = 1;

  private final KnownName[] names;
  private final int closing;
  private final int longest;
  private final long multiplier;
  private final int shift;

  /** First an entry for each hash, then those that would have stood where another does. */
  private final long[] entries;

  private int used;
  private final boolean hasAll;

  /**
   * A table of these names.
   *
   * @param closing how many bytes of a member behind the name belong to it: its quote, or also its
   *     colon
   * @throws IllegalArgumentException if there are more than 10,000
   */
  NameTable(KnownName[] names, int closing) {
    if (names.length > MOST) {
      throw new IllegalArgumentException("more than 10,000 names");
    }
    this.names = names;
    this.closing = closing;
    // Behind sixteen bytes of the document, so long a name ends within the room behind that.
    longest = JsonInput.SLACK + 2 * Long.BYTES - closing;
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, names.length));
    shift = Long.SIZE - bits;
    multiplier = bestMultiplier();
    used = 1 << bits;
    entries = new long[(used + names.length) * ENTRY];
    for (int i = 0; i < used; i++) {
      entries[i * ENTRY + END] = NEVER;
    }
    boolean all = true;
    for (int i = 0; i < names.length; i++) {
      if (isPlain(names[i])) {
        add(i);
      } else {
        all = false;
      }
    }
    hasAll = all;
  }

  /** Whether all names are in the table. */
  boolean hasAll() {
    return hasAll;
  }

  private long bestMultiplier() {
    long best = GOLDEN;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < TRIES && fewest > 0; i++) {
      long candidate = GOLDEN * (2 * i + 1);
      int collisions = collisions(candidate);
      if (collisions < fewest) {
        fewest = collisions;
        best = candidate;
      }
    }
    return best;
  }

  private int collisions(long candidate) {
    boolean[] taken = new boolean[1 << Long.SIZE - shift];
    int collisions = 0;
    for (KnownName name : names) {
      int slot = slot(first(name), second(name), candidate);
      collisions += taken[slot] ? 1 : 0;
      taken[slot] = true;
    }
    return collisions;
  }

  private int slot(long first, long second, long candidate) {
    return (int) (first * candidate + second * SECOND_MULTIPLIER >>> shift);
  }

  private boolean isPlain(KnownName name) {
    return name.length() == name.nameLength() + 4
        && name.nameLength() > 0
        && name.nameLength() <= longest
        && name.wireName().length() == name.nameLength();
  }

  private static long first(KnownName name) {
    return Words.at(name.nameBytes(), 0) & Words.mask(name.nameLength());
  }

  private static long second(KnownName name) {
    int more = name.nameLength() - Long.BYTES;
    return more > 0 ? Words.at(name.nameBytes(), Long.BYTES) & Words.mask(more) : 0;
  }

  private void add(int index) {
    KnownName name = names[index];
    int at = slot(first(name), second(name), multiplier);
    if (entries[at * ENTRY + END] != NEVER) {
      while (next(at) != 0) {
        at = next(at);
      }
      entries[at * ENTRY + FACTS] |= (long) used << NEXT_SHIFT;
      at = used++;
    }
    int length = name.nameLength() + closing;
    int end = Math.min(Math.max(0, length - Long.BYTES), LAST_END);
    long facts = (long) end << END_SHIFT | index;
    int entry = at * ENTRY;
    entries[entry] = first(name);
    entries[entry + SECOND] = second(name);
    entries[entry + END_MASK] = Words.mask(length);
    entries[entry + END] = name.memberWord(2 + end) & Words.mask(length);
    entries[entry + FACTS] = end > 2 * Long.BYTES ? facts | LONG : facts;
  }

  private int next(int at) {
    return (int) (entries[at * ENTRY + FACTS] >>> NEXT_SHIFT) & FIELD;
  }

  /**
   * The index of the name that stands here, with what closes it behind it.
   *
   * @param from the position behind the opening quote, at the document's end at the latest
   * @return {@link JsonReader#UNKNOWN} if none stands here in the usual way
   */
  int find(byte[] bytes, int from) {
    long first = Words.at(bytes, from);
    long second = Words.at(bytes, from + Long.BYTES);
    long quotes = Words.quotes(first);
    first &= Words.bytesBelow(quotes);
    second &= Words.bytesBelow(Words.quotes(second)) & ~(-quotes >> 63 | quotes >> 63);
    int entry = slot(first, second, multiplier) * ENTRY;
    do {
      long facts = entries[entry + FACTS];
      long end = Words.at(bytes, from + (int) (facts >>> END_SHIFT & 0xFF));
      long differences =
          first ^ entries[entry]
              | second ^ entries[entry + SECOND]
              | end & entries[entry + END_MASK] ^ entries[entry + END];
      if (differences == 0) {
        int index = (int) facts & FIELD;
        if (facts >= 0 || isWhole(names[index], bytes, from)) {
          return index;
        }
      }
      entry = ((int) (facts >>> NEXT_SHIFT) & FIELD) * ENTRY;
    } while (entry != 0);
    return JsonReader.UNKNOWN;
  }

  private boolean isWhole(KnownName name, byte[] bytes, int from) {
    int length = name.nameLength() + closing;
    return Arrays.equals(bytes, from, from + length, name.member(), 2, 2 + length);
  }
}
