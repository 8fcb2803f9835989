package dev.opcodec.runtime.codec;

import java.util.Arrays;

/**
 * The part of a {@link JsonWriter} that writes names, brackets and values which are neither objects
 * nor arrays.
 */
public abstract sealed class ScalarWriter permits JsonWriter {
  /** Words are stored whole, and names two at a time, so there is always room behind the end. */
  private static final int SLACK = 16;

  private static final long NULL = Words.of("null");
  private static final long TRUE = Words.of("true");
  private static final long FALSE = Words.of("false");

  byte[] bytes;
  int size;

  ScalarWriter(int capacity) {
    bytes = new byte[capacity + SLACK];
  }

  /**
   * Begins an object. Every key comes with a comma before it; the first one becomes the brace when
   * the object ends.
   *
   * @return where it begins, for {@link #endObject}
   */
  public int beginObject() {
    ensure(1);
    comma();
    return size;
  }

  /** Writes a key; its value must follow. */
  public void name(FieldName name) {
    size = nameEnd(name, 0);
  }

  /**
   * Writes a key, but for the size.
   *
   * @param more bytes to make room for behind it
   * @return the size with the key
   */
  private int nameEnd(FieldName key, int more) {
    KnownName name = KnownName.of(key);
    int length = name.length();
    ensure(length + more);
    byte[] to = bytes;
    int at = size;
    Words.put(to, at, name.head());
    Words.put(to, at + 8, name.second());
    for (int done = 16; done < length; done += 8) {
      Words.put(to, at + done, name.memberWord(done));
    }
    return at + length;
  }

  /** Writes a key that is not known in advance; its value must follow. */
  public void name(String name) {
    put(',');
    StringWriting.write(this, name);
    put(':');
  }

  /**
   * Ends an object.
   *
   * @param start where it begins, as {@link #beginObject} said
   */
  public void endObject(int start) {
    ensure(2);
    if (size == start) {
      size++;
    }
    bytes[start] = '{';
    bytes[size++] = '}';
  }

  /** Opens an array. */
  public void beginArray() {
    ensure(2);
    comma();
    bytes[size++] = '[';
  }

  /** Closes the array. */
  public void endArray() {
    put(']');
  }

  /** Writes a key and null. */
  public void writeNull(FieldName name) {
    int at = nameEnd(name, 4);
    Words.put(bytes, at, NULL);
    size = at + 4;
  }

  /** Writes a key and {@code true} or {@code false}. */
  public void writeBoolean(FieldName name, boolean value) {
    int at = nameEnd(name, 5);
    Words.put(bytes, at, value ? TRUE : FALSE);
    size = at + (value ? 4 : 5);
  }

  /** Writes a key and a whole number. */
  public void writeInt(FieldName name, int value) {
    writeLong(name, value);
  }

  /** Writes a key and a whole number. */
  public void writeLong(FieldName name, long value) {
    int at = nameEnd(name, DigitWriting.MAX_LENGTH);
    size = DigitWriting.signed(bytes, at, value);
  }

  /** Writes a key and a string; lone surrogates, which UTF-8 cannot say, are escaped. */
  public void writeString(FieldName name, String value) {
    size = nameEnd(name, 0);
    StringWriting.write(this, value);
  }

  /** Writes a key and an id: digits in a string. */
  public void writeSnowflake(FieldName name, long value) {
    int at = nameEnd(name, 2 + DigitWriting.MAX_LENGTH);
    size = quotedId(at, value);
  }

  /** Writes a key and a timestamp as the text it came with. */
  public void writeTimestamp(FieldName name, Timestamp value) {
    writeString(name, value.text());
  }

  final int quotedId(int at, long value) {
    byte[] to = bytes;
    to[at] = '"';
    int end = DigitWriting.unsigned(to, at + 1, value);
    to[end] = '"';
    return end + 1;
  }

  /** Writes null. */
  public void writeNull() {
    literal(NULL, 4);
  }

  /** Writes {@code true} or {@code false}. */
  public void writeBoolean(boolean value) {
    literal(value ? TRUE : FALSE, value ? 4 : 5);
  }

  /** Writes a whole number. */
  public void writeInt(int value) {
    writeLong(value);
  }

  /** Writes a whole number. */
  public void writeLong(long value) {
    ensure(1 + DigitWriting.MAX_LENGTH);
    comma();
    size = DigitWriting.signed(bytes, size, value);
  }

  /**
   * Writes a number.
   *
   * @throws IllegalArgumentException if it is infinite or NaN, which JSON cannot say
   */
  public void writeDouble(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("JSON has no NaN and no infinity");
    }
    // Up to 2^53 every whole double is an exact long; the sign of -0.0 is left to the JDK.
    boolean whole = value == (long) value && Math.abs(value) <= 1L << 53 && value != 0;
    ascii(whole ? (long) value + ".0" : Double.toString(value));
  }

  /** Writes a string; lone surrogates, which UTF-8 cannot say, are escaped. */
  public void writeString(String value) {
    ensure(1);
    comma();
    StringWriting.write(this, value);
  }

  /** Writes an id: digits in a string. */
  public void writeSnowflake(long value) {
    ensure(3 + DigitWriting.MAX_LENGTH);
    comma();
    size = quotedId(size, value);
  }

  /** Writes a timestamp as the text it came with. */
  public void writeTimestamp(Timestamp value) {
    writeString(value.text());
  }

  /** Writes a value as it came. */
  public void writeRaw(RawJson value) {
    ensure(1 + value.size());
    comma();
    size = value.copyTo(bytes, size);
  }

  /**
   * Writes a part of a document as it stands; that it fits what comes before and behind it is the
   * caller's part.
   */
  public void writeFragment(byte[] fragment) {
    ensure(fragment.length);
    System.arraycopy(fragment, 0, bytes, size, fragment.length);
    size += fragment.length;
  }

  /** A copy of what has been written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** How many bytes have been written. */
  public int size() {
    return size;
  }

  /** Forgets what has been written and keeps the room. */
  public void reset() {
    size = 0;
  }

  /** Makes room for so many more bytes and two words behind them. */
  void ensure(int more) {
    // Cannot overflow, as a sum could.
    if (bytes.length - SLACK - size < more) {
      grow(more);
    }
  }

  private void grow(int more) {
    int needed = Math.addExact(size, Math.addExact(more, SLACK));
    // Doubling beyond an int's range would be negative.
    int doubled = bytes.length < 1 << 30 ? bytes.length * 2 : Integer.MAX_VALUE - SLACK;
    bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
  }

  /** A value or name follows another exactly if what came last did not open or announce it. */
  private void comma() {
    if (size > 0) {
      byte last = bytes[size - 1];
      // Most values follow a name.
      if (last != ':' && last != '[') {
        bytes[size++] = ',';
      }
    }
  }

  final void put(char ascii) {
    ensure(1);
    bytes[size++] = (byte) ascii;
  }

  private void literal(long word, int length) {
    ensure(1 + length);
    comma();
    Words.put(bytes, size, word);
    size += length;
  }

  private void ascii(String text) {
    ensure(1 + text.length());
    comma();
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
  }
}
