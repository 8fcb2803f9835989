package dev.opcodec.runtime.codec;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of one kind of object, each known by its index. A peer may send them in any order; the
 * order is that in which they are expected.
 */
public final class FieldNames {
  private static final int QUOTE_AND_COLON = 2;

  private final KnownName[] names;
  private final Map<String, Integer> byName;

  /** Open addressing, at most a quarter full; holds indexes plus one. */
  private final short[] table;

  /** Those of the names that stand where they are looked for in the usual way. */
  private final NameTable usual;

  private FieldNames(KnownName[] names) {
    this.names = names;
    usual = new NameTable(names, QUOTE_AND_COLON);
    byName = new HashMap<>();
    table = new short[Integer.highestOneBit(Math.max(1, names.length)) * 8];
    for (int i = 0; i < names.length; i++) {
      KnownName name = names[i];
      if (byName.put(name.wireName(), i) != null) {
        throw new IllegalArgumentException("key given twice: " + name);
      }
      int slot = slot(name.nameBytes(), 0, name.nameLength());
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = (short) (i + 1);
    }
  }

  /**
   * These names; the index of each is its place in the call.
   *
   * @param inExpectedWireOrder at most 10,000 different names
   * @throws IllegalArgumentException if there are more, or one is given twice
   */
  public static FieldNames of(FieldName... inExpectedWireOrder) {
    KnownName[] known = new KnownName[inExpectedWireOrder.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = KnownName.of(inExpectedWireOrder[i]);
    }
    return new FieldNames(known);
  }

  /** How many names there are. */
  public int size() {
    return names.length;
  }

  /**
   * The name at this index.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public FieldName get(int index) {
    return names[index];
  }

  /**
   * The index of the name with these bytes, or {@link JsonReader#UNKNOWN}.
   *
   * @param bytes with at least eight more behind the name
   */
  int find(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    for (int entry = table[slot]; entry != 0; entry = table[slot]) {
      if (names[entry - 1].is(bytes, from, to)) {
        return entry - 1;
      }
      slot = slot + 1 & table.length - 1;
    }
    return JsonReader.UNKNOWN;
  }

  /** The index of the name behind an opening quote, if it stands there as it usually does. */
  int findUsual(byte[] bytes, int from) {
    return usual.find(bytes, from);
  }

  /** Whether a name that stands as names usually do and is not found so is none of these. */
  boolean areUsual() {
    return usual.hasAll();
  }

  /** The index of the name that reads so, or {@link JsonReader#UNKNOWN}. */
  int find(String name) {
    return byName.getOrDefault(name, JsonReader.UNKNOWN);
  }

  private int slot(byte[] bytes, int from, int to) {
    int length = to - from;
    long first = Words.at(bytes, from) & Words.mask(length);
    long last = length > 8 ? Words.at(bytes, to - 8) : 0;
    long mixed = (first ^ last * 0x9E3779B97F4A7C15L ^ length) * 0xD6E8FEB86659FD93L;
    return (int) (mixed >>> 40) & table.length - 1;
  }

  /** The names, in their order. */
  @Override
  public String toString() {
    return Arrays.toString(names);
  }
}
