package dev.opcodec.runtime.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** The name of a JSON object's key, prepared for reading and writing. */
public final class FieldName {
  private final String wireName;
  private final byte[] nameBytes;
  private final byte[] quoted;
  private final long[] quotedWords;

  private FieldName(String wireName) {
    this.wireName = Objects.requireNonNull(wireName, "wireName");
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(wireName)) {
      throw new IllegalArgumentException("a key must be encodable as UTF-8");
    }
    nameBytes = wireName.getBytes(StandardCharsets.UTF_8);
    JsonWriter out = new JsonWriter();
    out.writeString(wireName);
    byte[] string = out.toByteArray();
    quoted = Arrays.copyOf(string, string.length + 1);
    quoted[string.length] = ':';
    quotedWords = new long[(quoted.length + 7) / 8];
    for (int i = 0; i < quotedWords.length; i++) {
      quotedWords[i] = Words.upToEight(quoted, 8 * i, quoted.length - 8 * i);
    }
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

  /** How many bytes {@code "name":} takes. */
  int quotedLength() {
    return quoted.length;
  }

  /** The first eight bytes of {@code "name":}, zero where it is shorter. */
  long firstWord() {
    return quotedWords[0];
  }

  /** The words of {@code "name":}; the last is filled with zeros. */
  long[] quotedWords() {
    return quotedWords;
  }

  /** Whether {@code "name":} stands at this position, its first eight bytes being known to. */
  boolean restMatches(byte[] bytes, int position, int limit) {
    int length = quoted.length;
    if (limit - position < length) {
      return false;
    }
    for (int done = 8; done < length; done += 8) {
      int at = Math.min(done, length - 8);
      if (Words.at(bytes, position + at) != Words.at(quoted, at)) {
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
