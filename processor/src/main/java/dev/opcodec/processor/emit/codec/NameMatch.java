package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.emit.java.Code;

/**
 * Writes the condition that a key comes next. Its first eight bytes, from the comma before it on,
 * are a number in the code: so that a key which is not there costs one comparison.
 */
final class NameMatch {
  private NameMatch() {}

  /**
   * An expression that is true, with the reader moved to the value, if the key is the next one.
   *
   * @param constant the constant that holds the key's name
   */
  static Code condition(String wireName, String constant) {
    if (!isPlain(wireName)) {
      return Code.of("$L.takeIfNext($L)", ReadParts.IN, constant);
    }
    String member = ",\"" + wireName + "\":";
    int missing = Math.max(0, Long.BYTES - member.length());
    String word = "0x" + Long.toHexString(head(member) << 8 * missing) + "L";
    String shift = missing == 0 ? "" : " << " + 8 * missing;
    return Code.of("$1L.word$2L == $3L$W&& $1L.takeName($4L)", ReadParts.IN, shift, word, constant);
  }

  /** The first eight bytes, the first of them the lowest. */
  private static long head(String member) {
    long head = 0;
    for (int i = Math.min(Long.BYTES, member.length()) - 1; i >= 0; i--) {
      head = head << 8 | member.charAt(i);
    }
    return head;
  }

  /** Whether the name stands on the wire as it is, a byte for each character. */
  private static boolean isPlain(String wireName) {
    return wireName.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
  }
}
