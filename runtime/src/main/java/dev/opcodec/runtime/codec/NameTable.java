package dev.opcodec.runtime.codec;

/**
 * Finds the names of one kind of object where they stand, by their first eight bytes, in a few
 * loads: most tables have an entry of its own for each name. It knows names of plain ASCII only,
 * and of those it does not find one that stands in an unusual way; {@link FieldNames} does.
 */
final class NameTable {
  /** Behind eight bytes of the document, so long a name ends within the room behind that. */
  private static final int MAX_LENGTH = JsonInput.SLACK + 8 - 2;

  /** How many ways to spread the names are tried. */
  private static final int TRIES = 64;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** An entry is its name's first eight bytes, its last with quote and colon, and its facts. */
  private static final int ENTRY = 3;

  private static final int NEXT_SHIFT = 24;
  private static final int LENGTH_SHIFT = 48;
  private static final int FIELD = (1 << NEXT_SHIFT) - 1;

  /** The facts of an entry without a name: no name has seven bytes of ones and then zeros. */
  private static final long EMPTY = 7L << LENGTH_SHIFT | FIELD;

  private final KnownName[] names;
  private final long multiplier;
  private final int shift;

  /** First an entry for each hash, then those that would have stood where another does. */
  private final long[] entries;

  private int used;
  private final boolean hasAll;

  NameTable(KnownName[] names) {
    this.names = names;
    int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, names.length));
    shift = Long.SIZE - bits;
    multiplier = bestMultiplier();
    used = 1 << bits;
    entries = new long[(used + names.length) * ENTRY];
    for (int i = 0; i < used; i++) {
      put(i, -1, 0, EMPTY);
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
      int slot = (int) (prefix(name) * candidate >>> shift);
      collisions += taken[slot] ? 1 : 0;
      taken[slot] = true;
    }
    return collisions;
  }

  private static boolean isPlain(KnownName name) {
    return name.length() == name.nameLength() + 4
        && name.nameLength() > 0
        && name.nameLength() <= MAX_LENGTH
        && name.wireName().length() == name.nameLength();
  }

  private static long prefix(KnownName name) {
    return Words.at(name.nameBytes(), 0) & Words.mask(name.nameLength());
  }

  private void add(int index) {
    KnownName name = names[index];
    int length = name.nameLength();
    long end = length > 6 ? name.tail() : name.memberWord(2) & Words.mask(length + 2);
    int at = (int) (prefix(name) * multiplier >>> shift);
    if (entries[at * ENTRY + 2] != EMPTY) {
      while (next(at) != 0) {
        at = next(at);
      }
      entries[at * ENTRY + 2] |= (long) used << NEXT_SHIFT;
      at = used++;
    }
    put(at, prefix(name), end, (long) length << LENGTH_SHIFT | index);
  }

  private void put(int at, long prefix, long end, long facts) {
    entries[at * ENTRY] = prefix;
    entries[at * ENTRY + 1] = end;
    entries[at * ENTRY + 2] = facts;
  }

  private int next(int at) {
    return (int) (entries[at * ENTRY + 2] >>> NEXT_SHIFT) & FIELD;
  }

  /**
   * The index of the name that stands here, with its quote and colon behind it.
   *
   * @param from the position behind the opening quote
   * @return {@link JsonReader#UNKNOWN} if none stands here in the usual way
   */
  int find(byte[] bytes, int from) {
    long word = Words.at(bytes, from);
    long prefix = word & Words.bytesBelow(Words.quotes(word));
    int entry = (int) (prefix * multiplier >>> shift) * ENTRY;
    do {
      long facts = entries[entry + 2];
      if (entries[entry] == prefix) {
        int length = (int) (facts >>> LENGTH_SHIFT);
        long end = length > 6 ? Words.at(bytes, from + length - 6) : word & -1L >>> 48 - 8 * length;
        int index = (int) facts & FIELD;
        if (end == entries[entry + 1]
            && (length <= 14 || names[index].middleMatches(bytes, from - 2))) {
          return index;
        }
      }
      entry = ((int) (facts >>> NEXT_SHIFT) & FIELD) * ENTRY;
    } while (entry != 0);
    return JsonReader.UNKNOWN;
  }
}
