package dev.opcodec.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link JsonReader} that reads values which are neither objects nor arrays. Every
 * method throws {@link JsonDecodeException} as that says.
 *
 * <p>Reading a string, an identifier or a whole number is written out in one long method each.
 * HotSpot inlines a method that is called often if it has no more than 325 bytes of bytecode, and
 * into one method no more than some 8,000: inlined at each of its keys, these would leave a codec
 * of many keys without room for what has to be inlined. Decoding would take a tenth longer.
 */
public abstract sealed class ScalarReader extends JsonInput permits MemberReader {
  static final char[] NO_CHARS = new char[0];

  static final byte[] NO_ASCII = {};

  /** Room for the strings that have to be decoded and turn out to be ASCII. */
  byte[] ascii = NO_ASCII;

  /** Room for the strings that have to be decoded. */
  char[] chars = NO_CHARS;

  ScalarReader(JsonLimits limits) {
    super(limits);
  }

  /** Whether the next value is null; if so it is consumed. */
  public boolean readNull() {
    byte next = bytes[position];
    return (next == 'n' || next <= ' ') && LiteralReading.readNull(this, position);
  }

  /** As {@link #readNull} where a string is expected. */
  private boolean isNull() {
    return bytes[position] != '"' && readNull();
  }

  /** Reads {@code true} or {@code false}. */
  public boolean readBoolean() {
    return LiteralReading.readBoolean(this, position);
  }

  /** As {@link #readBoolean}, or null if the next value is. */
  public @Nullable Boolean readBooleanOrNull() {
    return LiteralReading.readBooleanOrNull(this, position);
  }

  /** Reads a whole number of 32 bits; {@code 1.0} and {@code 1e3} are whole too. */
  public int readInt() {
    int at = position;
    long value = readLong();
    if (value != (int) value) {
      throw fail(skipSpace(at), "whole number of more than 32 bits");
    }
    return (int) value;
  }

  /**
   * Reads a whole number of 64 bits; {@code 1.0} and {@code 1e3} are whole too, and so is {@code
   * "1"}, since some peers write numbers as text.
   */
  public long readLong() {
    return NumberReading.readLong(this, position);
  }

  /** As {@link #readLong}, or null if the next value is. */
  public @Nullable Long readLongOrNull() {
    return readNull() ? null : (Long) readLong();
  }

  /** Reads any number that a double can hold, rounding it to the nearest. */
  public double readDouble() {
    return NumberReading.readDouble(this, NumberReading.start(this, position));
  }

  /** Reads a string. */
  public String readString() {
    return StringReading.read(this, position);
  }

  /** As {@link #readString}, or null if the next value is. */
  public @Nullable String readStringOrNull() {
    return isNull() ? null : readString();
  }

  /**
   * Reads a string if it is one of these texts, without making it. A text with escapes, or of more
   * than 47 bytes, is not known.
   *
   * @return null, with nothing read, if it is not or the next value is no string
   */
  public <T> @Nullable T readKnown(KnownTexts<T> texts) {
    int at = bytes[position] > ' ' ? position : skipSpace(position);
    int index = bytes[at] == '"' ? texts.index(bytes, at + 1) : JsonReader.UNKNOWN;
    if (index < 0) {
      return null;
    }
    advance(at + texts.length(index) + 2);
    return texts.get(index);
  }

  /** Reads an id: digits in a string, or a bare number, of unsigned 64 bits. */
  public long readSnowflake() {
    return IdReading.read(this, position);
  }

  /** As {@link #readSnowflake}, or null if the next value is. */
  public @Nullable Long readSnowflakeOrNull() {
    return isNull() ? null : (Long) readSnowflake();
  }

  /** Reads a timestamp, whose text is not checked. */
  public Timestamp readTimestamp() {
    return Timestamp.of(readString());
  }

  /** As {@link #readTimestamp}, or null if the next value is. */
  public @Nullable Timestamp readTimestampOrNull() {
    return isNull() ? null : readTimestamp();
  }

  /** The error that the value before which the reader stands is not what is wanted. */
  public JsonDecodeException unexpected(String problem) {
    return fail(position, problem);
  }

  /** Where the reader stands, counted from the document's start. */
  public int offset() {
    return offsetOf(position);
  }

  /** Where the next value begins, counted from the document's start. */
  public int valueOffset() {
    return offsetOf(skipSpace(position));
  }

  /** Whether the outermost object and the document end here; if so both are left. */
  public boolean endsWithObject() {
    boolean ends = depth == 1 && bytes[position] == '}' && position + 1 == limit;
    if (ends) {
      leave(position);
    }
    return ends;
  }

  /** Checks that only white space is left. */
  public void end() {
    int at = spaceEnd(position);
    if (at < limit) {
      throw fail(at, "nothing more expected");
    }
  }
}
