package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** The name of a JSON object's key, prepared for reading and writing. */
public final class FieldName {
  private final String wireName;
  private final byte[] nameBytes;

  /** {@code ,"name":} with room for a whole word behind it. */
  private final byte[] member;

  /** How many bytes {@code ,"name":} takes. */
  final int length;

  /** The first eight bytes of {@code ,"name":}, zero where it is shorter. */
  final long head;

  /** The bytes of a word that belong to the head. */
  final long headMask;

  /** The last eight bytes of {@code ,"name":}; without meaning if it has no more than eight. */
  final long tail;

  private FieldName(String wireName) {
    this.wireName = Objects.requireNonNull(wireName, "wireName");
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(wireName)) {
      throw new IllegalArgumentException("a key must be encodable as UTF-8");
    }
    nameBytes = wireName.getBytes(StandardCharsets.UTF_8);
    byte[] string = StringWriting.quoted(wireName);
    length = string.length + 2;
    member = new byte[length + Long.BYTES];
    member[0] = ',';
    System.arraycopy(string, 0, member, 1, string.length);
    member[length - 1] = ':';
    head = Words.at(member, 0);
    headMask = Words.mask(length);
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

  /** The name's UTF-8, without quotes. */
  byte[] nameBytes() {
    return nameBytes;
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

  /** Whether these bytes, without quotes and escapes, are the name. */
  boolean is(byte[] bytes, int from, int to) {
    return Arrays.equals(bytes, from, to, nameBytes, 0, nameBytes.length);
  }

  /** The name as it is on the wire. */
  @Override
  public String toString() {
    return wireName;
  }
}
