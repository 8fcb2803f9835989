package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * What is prepared of a name. A record, since HotSpot takes the components of a constant record for
 * constants: so a name that a codec keeps in a static field is compared and stored as one.
 *
 * @param nameBytes the name's UTF-8, without quotes, with room for a whole word behind it
 * @param nameLength how many bytes the name's UTF-8 takes
 * @param member {@code ,"name":} with room for two words behind it
 * @param length how many bytes {@code ,"name":} takes
 * @param head the first eight bytes of {@code ,"name":}, zero where it is shorter
 * @param headMask the bytes of a word that belong to the head
 * @param second the eight bytes behind the head, zero where it is shorter
 * @param secondMask the bytes of a word that belong to the second
 * @param tail the last eight bytes of {@code ,"name":}; without meaning if it has no more than
 *     eight
 */
record KnownName(
    String wireName,
    byte[] nameBytes,
    int nameLength,
    byte[] member,
    int length,
    long head,
    long headMask,
    long second,
    long secondMask,
    long tail)
    implements FieldName {
  static KnownName of(String wireName) {
    Objects.requireNonNull(wireName, "wireName");
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(wireName)) {
      throw new IllegalArgumentException("a key must be encodable as UTF-8");
    }
    byte[] utf8 = wireName.getBytes(StandardCharsets.UTF_8);
    byte[] string = StringWriting.quoted(wireName);
    int length = string.length + 2;
    byte[] member = new byte[length + 2 * Long.BYTES];
    member[0] = ',';
    System.arraycopy(string, 0, member, 1, string.length);
    member[length - 1] = ':';
    return new KnownName(
        wireName,
        Arrays.copyOf(utf8, utf8.length + Long.BYTES),
        utf8.length,
        member,
        length,
        Words.at(member, 0),
        Words.mask(length),
        length > 8 ? Words.at(member, 8) : 0,
        length > 8 ? Words.mask(length - 8) : 0,
        length > 8 ? Words.at(member, length - 8) : 0);
  }

  /** The only kind there is. */
  static KnownName of(FieldName name) {
    return (KnownName) name;
  }

  /** The bytes from this one on of {@code ,"name":}. */
  long memberWord(int at) {
    return Words.at(member, at);
  }

  /** Whether {@code "name":} stands behind a separator at this position. */
  boolean standsAt(byte[] bytes, int position, char separator) {
    long word = Words.at(bytes, position) ^ (separator ^ ',');
    return (word & headMask) == head
        && (length <= 8
            || middleMatches(bytes, position) && Words.at(bytes, position + length - 8) == tail);
  }

  /**
   * Whether {@code ,"name":} stands at this position, its first eight bytes being known to and its
   * last eight aside. It is to be asked before those are taken: they lie behind the document and
   * the room behind it where only the beginning of a long name stands.
   */
  boolean middleMatches(byte[] bytes, int position) {
    for (int at = 8; at < length - 8; at += 8) {
      // What overlaps the tail is compared again.
      int from = Math.min(at, length - 8);
      if (Words.at(bytes, position + from) != Words.at(member, from)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether these bytes, without quotes and escapes, are the name.
   *
   * @param bytes with at least eight more behind them
   */
  boolean is(byte[] bytes, int from, int to) {
    if (to - from != nameLength) {
      return false;
    }
    int at = 0;
    for (; nameLength - at > 8; at += 8) {
      if (Words.at(bytes, from + at) != Words.at(nameBytes, at)) {
        return false;
      }
    }
    long differences = Words.at(bytes, from + at) ^ Words.at(nameBytes, at);
    return (differences & Words.mask(nameLength - at)) == 0;
  }

  @Override
  public String toString() {
    return wireName;
  }
}
