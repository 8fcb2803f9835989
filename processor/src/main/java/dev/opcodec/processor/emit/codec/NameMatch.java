package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Code;

/**
 * Writes the condition that a key comes next. Its first bytes, from the comma before it on, are
 * numbers in the code: so that a key which is not there costs one comparison, and most that are
 * there two.
 *
 * @param condition an expression that is true if the key is the next one
 * @param taken the argument with which the value's reading moves behind the name: how many bytes
 *     that takes; nothing if the condition moves there itself
 */
record NameMatch(Code condition, Code taken) {
  private static final int TWO_WORDS = 2 * Long.BYTES;

  /** The same, with a condition that moves behind the name in any case. */
  NameMatch moving() {
    return taken.isEmpty()
        ? this
        : new NameMatch(Code.of("$L$W&& $L.take($L)", condition, ReadParts.IN, taken), Code.NONE);
  }

  /**
   * The match of a key.
   *
   * @param constant the constant that holds the key's name
   */
  static NameMatch of(String wireName, String constant) {
    if (!isPlain(wireName)) {
      return new NameMatch(Code.of("$L.takeIfNext($L)", ReadParts.IN, constant), Code.NONE);
    }
    String member = ",\"" + wireName + "\":";
    Code first = comparison("word", member, 0);
    Code taken = Code.of("$L", member.length());
    if (member.length() <= Long.BYTES) {
      return new NameMatch(first, taken);
    }
    Code both = Code.of("$L$W&& $L", first, comparison("wordAfter", member, Long.BYTES));
    return member.length() <= TWO_WORDS
        ? new NameMatch(both, taken)
        : new NameMatch(Code.of("$L$W&& $L.takeName($L)", both, ReadParts.IN, constant), Code.NONE);
  }

  /** Compares a word with the bytes from one on, or as many as there are. */
  private static Code comparison(String word, String member, int from) {
    int there = Math.min(Long.BYTES, member.length() - from);
    int missing = Long.BYTES - there;
    String shift = missing == 0 ? "" : " << " + 8 * missing;
    String bytes = "0x" + Long.toHexString(littleEndian(member, from, there) << 8 * missing) + "L";
    return Code.of("$L.$L$L == $L", ReadParts.IN, word, shift, bytes);
  }

  /** The first of the bytes is the lowest. */
  private static long littleEndian(String member, int from, int count) {
    long word = 0;
    for (int i = count - 1; i >= 0; i--) {
      word = word << 8 | member.charAt(from + i);
    }
    return word;
  }

  /** Whether the name stands on the wire as it is, a byte for each character. */
  private static boolean isPlain(String wireName) {
    return wireName.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
  }
}
