package dev.opcodec.runtime.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link JsonReader} that goes through arrays, and through objects whose keys are
 * where they are expected. Every method throws {@link JsonDecodeException} as that says.
 *
 * <p>Each way of reading that is given the {@code name} of a key first moves behind it: so many
 * bytes does it take with its comma, quotes and colon. The name must have been seen in {@link
 * #word} and {@link #wordAfter}. So a codec reads a key and its value in one call: HotSpot inlines
 * only so much into one method, and the keys behind that would pay for two.
 */
public abstract sealed class MemberReader extends ScalarReader permits JsonReader {
  /**
   * The name before which {@link JsonReader#findField} stopped, if it stands there in an unusual
   * way.
   */
  @Nullable KnownName unusualName;

  int unusualAt;

  MemberReader(JsonLimits limits) {
    super(limits);
  }

  /** Enters the object that comes next. */
  public void beginObject() {
    enter('{', "object expected");
  }

  /**
   * Moves behind a name that has been seen in {@link #word} and {@link #wordAfter}; its value must
   * then be read or skipped.
   *
   * @param length how many bytes the name takes with its comma, quotes and colon
   * @return true, so that it may end a condition
   */
  public boolean take(int length) {
    position += length;
    return true;
  }

  /**
   * Moves behind a name if it is the next one; its value must then be read or skipped.
   *
   * @param expected a name whose beginning has been seen in {@link #word} and {@link #wordAfter}
   */
  public boolean takeName(FieldName expected) {
    KnownName name = KnownName.of(expected);
    int at = position;
    int length = name.length();
    if (length > 16
        && (length > 24 && !name.middleMatches(bytes, at)
            || Words.at(bytes, at + length - 8) != name.tail())) {
      return NameReading.takeUnusual(this, name);
    }
    position = at + length;
    return true;
  }

  /** Moves behind a name if it is the next one; its value must then be read or skipped. */
  public boolean takeIfNext(FieldName expected) {
    KnownName name = KnownName.of(expected);
    return (word & name.headMask()) == name.head()
        && (wordAfter & name.secondMask()) == name.second()
        && takeName(expected);
  }

  /** As {@link #readNull()}, behind a name. */
  public boolean readNull(int name) {
    position += name;
    return readNull();
  }

  /** As {@link #readBooleanOrNull()}, behind a name. */
  public @Nullable Boolean readBooleanOrNull(int name) {
    return LiteralReading.readBooleanOrNull(this, position + name);
  }

  /** As {@link #readInt()}, behind a name. */
  public int readInt(int name) {
    position += name;
    return readInt();
  }

  /** As {@link #readLong()}, behind a name. */
  public long readLong(int name) {
    return NumberReading.readLong(this, position + name);
  }

  /** As {@link #readLongOrNull()}, behind a name. */
  public @Nullable Long readLongOrNull(int name) {
    return readNull(name) ? null : (Long) NumberReading.readLong(this, position);
  }

  /** As {@link #readDouble()}, behind a name. */
  public double readDouble(int name) {
    position += name;
    return readDouble();
  }

  /** As {@link #readStringOrNull()}, behind a name. */
  public @Nullable String readStringOrNull(int name) {
    int at = position + name;
    if (bytes[at] != '"') {
      position = at;
      return readStringOrNull();
    }
    return StringReading.read(this, at);
  }

  /** As {@link #readTimestampOrNull()}, behind a name. */
  public @Nullable Timestamp readTimestampOrNull(int name) {
    String text = readStringOrNull(name);
    return text == null ? null : Timestamp.of(text);
  }

  /** As {@link #readSnowflake()}, behind a name. */
  public long readSnowflake(int name) {
    return IdReading.read(this, position + name);
  }

  /** As {@link #readSnowflakeOrNull()}, behind a name. */
  public @Nullable Long readSnowflakeOrNull(int name) {
    int at = position + name;
    if (bytes[at] != '"') {
      position = at;
      return readSnowflakeOrNull();
    }
    return IdReading.read(this, at);
  }

  /** As {@link JsonReader#readSnowflakesOrNull()}, behind a name. */
  public @Nullable List<Long> readSnowflakesOrNull(int name) {
    position += name;
    return readSnowflakesOrNull();
  }

  /** As {@link JsonReader#readListOrNull(ValueReader)}, behind a name. */
  public <T> @Nullable List<T> readListOrNull(int name, ValueReader<? extends T> reader) {
    position += name;
    return readListOrNull(reader);
  }

  /** As {@link JsonReader#skipValue()}, behind a name. */
  public void skipValue(int name) {
    position += name;
    skipValue();
  }

  /** Reads an array of ids, or null if the next value is; the list is unmodifiable. */
  public abstract @Nullable List<Long> readSnowflakesOrNull();

  /** Reads an array of values that are not null, or null if the next value is. */
  public abstract <T> @Nullable List<T> readListOrNull(ValueReader<? extends T> reader);

  /** Skips the next value. Its grammar and UTF-8 are checked all the same; nothing is allocated. */
  public abstract void skipValue();

  /** Enters the array that comes next. */
  public void beginArray() {
    enter('[', "array expected");
  }

  /** Moves to the next item, which must then be read, or returns false behind the array's end. */
  public boolean nextItem() {
    return moveToItem();
  }

  /** Moves to the next item; that the array has none is an error. */
  public void expectItem() {
    int at = position;
    if (!nextItem()) {
      throw fail(skipSpace(at), "array has too few items");
    }
  }

  /** Leaves the array; that it has more items is an error. */
  public void endArray() {
    int at = position;
    if (nextItem()) {
      throw fail(skipSpace(at), "array has too many items");
    }
  }
}
