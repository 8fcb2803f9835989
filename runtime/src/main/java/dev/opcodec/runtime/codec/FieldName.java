package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** The name of a JSON object's key, prepared for reading and writing. */
public final class FieldName {
  private final String wireName;

  /** The name's UTF-8 with room for a whole word behind it. */
  private final byte[] nameBytes;

  /** Of the name's UTF-8. */
  private final int nameLength;

  /** {@code ,"name":} with room for two words behind it. */
  private final byte[] member;

  /** How many bytes {@code ,"name":} takes. */
  final int length;

  /** The first eight bytes of {@code ,"name":}, zero where it is shorter. */
  final long head;

  /** The bytes of a word that belong to the head. */
  final long headMask;

  /** The eight bytes behind the head, zero where it is shorter. */
  final long second;

  /** The bytes of a word that belong to the second. */
  final long secondMask;

  /** The last eight bytes of {@code ,"name":}; without meaning if it has no more than eight. */
  final long tail;

  private FieldName(String wireName) {
    this.wireName = Objects.requireNonNull(wireName, "wireName");
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(wireName)) {
      throw new IllegalArgumentException("a key must be encodable as UTF-8");
    }
    byte[] utf8 = wireName.getBytes(StandardCharsets.UTF_8);
    nameLength = utf8.length;
    nameBytes = Arrays.copyOf(utf8, nameLength + Long.BYTES);
    byte[] string = StringWriting.quoted(wireName);
    length = string.length + 2;
    member = new byte[length + 2 * Long.BYTES];
    member[0] = ',';
    System.arraycopy(string, 0, member, 1, string.length);
    member[length - 1] = ':';
    head = Words.at(member, 0);
    headMask = Words.mask(length);
    second = length > 8 ? Words.at(member, 8) : 0;
    secondMask = length > 8 ? Words.mask(length - 8) : 0;
    tail = length > 8 ? Words.at(member, length - 8) : 0;
  }

  /**
   * The key of this name.
   *
   * @throws IllegalArgumentException if the name holds a lone surrogate
   */
  public static FieldName of(String wireName) {
    return new FieldName(wireName);
  }

  /** The name as it is on the wire. */
  public String wireName() {
    return wireName;
  }

  /** The name's UTF-8, without quotes, with room for a whole word behind it. */
  byte[] nameBytes() {
    return nameBytes;
  }

  /** How many bytes the name's UTF-8 takes. */
  int nameLength() {
    return nameLength;
  }

  /** The bytes from this one on of {@code ,"name":}. */
  long memberWord(int at) {
    return Words.at(member, at);
  }

  /**
   * Whether {@code ,"name":} stands at this position, its first and its last eight bytes being
   * known to.
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

  /** The name as it is on the wire. */
  @Override
  public String toString() {
    return wireName;
  }
}
