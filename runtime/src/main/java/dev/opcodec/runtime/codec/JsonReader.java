package dev.opcodec.runtime.codec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document from UTF-8 bytes, value by value, as the caller expects them. Strict as
 * RFC 8259 and RFC 3629 are, in skipped values too; of what they leave open, escaped lone
 * surrogates are accepted and a byte order mark is not. Of a key given twice, a caller that assigns
 * in its loop keeps the last.
 *
 * <p>Every method throws {@link JsonDecodeException} where the input is not JSON, is not what the
 * method reads, or exceeds the limits; the reader is then good for {@link #reset} only. Not for
 * several threads at once.
 */
public final class JsonReader {
  /** What {@link #nextField} returns at the end of the object. */
  public static final int END = -2;

  /** What {@link #nextField} returns for a name that is not among those given. */
  public static final int UNKNOWN = -1;

  byte[] bytes = new byte[0];
  int position;
  int limit;

  private final JsonLimits limits;
  private final ValueSkipping skipping;
  private final StringReading strings = new StringReading();
  private final Peeking peeking = new Peeking(this);
  private ItemStack items = new ItemStack();
  private int start;
  private String root = "$";
  private int depth;

  /** Nothing of the innermost open container has been read yet. */
  private boolean first;

  /** At each depth, the index of the name that is expected next. */
  private int[] expected = new int[16];

  /**
   * A reader that has nothing to read until {@link #reset}.
   *
   * @param limits what it takes
   */
  public JsonReader(JsonLimits limits) {
    this.limits = limits;
    skipping = new ValueSkipping(limits.maxDepth());
  }

  /** A reader of the whole array with the default limits; the array is not copied. */
  public static JsonReader of(byte[] utf8) {
    return of(utf8, 0, utf8.length, JsonLimits.DEFAULT);
  }

  /** A reader of a part of an array with the default limits; the array is not copied. */
  public static JsonReader of(byte[] buffer, int offset, int length) {
    return of(buffer, offset, length, JsonLimits.DEFAULT);
  }

  /** A reader of a part of an array; the array is not copied. */
  public static JsonReader of(byte[] buffer, int offset, int length, JsonLimits limits) {
    JsonReader reader = new JsonReader(limits);
    reader.reset(buffer, offset, length);
    return reader;
  }

  /**
   * Turns to another document; the array is not copied.
   *
   * @throws JsonDecodeException if it is longer than the limit
   */
  public void reset(byte[] buffer, int offset, int length) {
    reset(buffer, offset, length, "$");
  }

  /**
   * Turns to another document that is a part of a greater one.
   *
   * @param root the path of the part, with which the paths in errors begin, such as {@code $.d}
   * @throws JsonDecodeException if it is longer than the limit
   */
  public void reset(byte[] buffer, int offset, int length, String root) {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (length > limits.maxBytes()) {
      throw new JsonDecodeException(
          0, root, "input of " + length + " bytes, more than " + limits.maxBytes());
    }
    bytes = buffer;
    start = offset;
    position = offset;
    limit = offset + length;
    this.root = root;
    depth = 0;
    first = false;
    if (items.size() > 0) {
      items = new ItemStack();
    }
  }

  /** Goes back to the beginning of the document. */
  public void restart() {
    reset(bytes, start, limit - start, root);
  }

  /** Enters the object that comes next. */
  public void beginObject() {
    begin('{', "object expected");
    if (depth == expected.length) {
      expected = Arrays.copyOf(expected, depth * 2);
    }
    expected[depth] = 0;
  }

  /**
   * Moves to the value of the next key, which must then be read or skipped.
   *
   * @param names the names that the object is expected to have
   * @return the name's index, or {@link #UNKNOWN}; or {@link #END} behind the object's end
   */
  public int nextField(FieldNames names) {
    int at = memberStart();
    if (at < 0) {
      return END;
    }
    int index = names.predicted(bytes, at, limit, expected[depth]);
    if (index >= 0) {
      position = at + names.quotedLength(index);
    } else {
      index = findField(at, names);
    }
    if (index >= 0) {
      expected[depth] = index + 1;
    }
    return index;
  }

  /** Moves to the value of the next key and returns its name, or null behind the object's end. */
  public @Nullable String nextName() {
    int at = memberStart();
    if (at < 0) {
      return null;
    }
    String name = text(at);
    position = colonEnd(position);
    return name;
  }

  /** Where the next name may start, or -1 with the object left if there is none. */
  int memberStart() {
    int at = skipSpace(position);
    if (bytes[at] == '}') {
      leave(at);
      return -1;
    }
    if (!first) {
      if (bytes[at] != ',') {
        throw fail(at, "',' or '}' expected");
      }
      at++;
    }
    first = false;
    return at;
  }

  private int findField(int from, FieldNames names) {
    int quote = skipSpace(from);
    if (bytes[quote] != '"') {
      throw fail(quote, "name expected");
    }
    int found = StringReading.plainEnd(this, quote + 1);
    int end = found < 0 ? ~found : found;
    int index;
    if (bytes[end] == '"') {
      index = names.find(bytes, quote + 1, end);
      if (index < 0 && found < 0) {
        StringReading.checkedEnd(this, quote + 1);
      }
      end++;
    } else {
      index = names.find(text(quote));
      end = position;
    }
    position = colonEnd(end);
    return index;
  }

  /** Skips the next value. Its grammar and UTF-8 are checked all the same; nothing is allocated. */
  public void skipValue() {
    skipping.skip(this);
    first = false;
  }

  /** Whether the next value is null; if so it is consumed. */
  public boolean readNull() {
    int at = skipSpace(position);
    if (bytes[at] != 'n') {
      return false;
    }
    position = literalEnd(at, "null");
    return true;
  }

  /** Reads {@code true} or {@code false}. */
  public boolean readBoolean() {
    int at = skipSpace(position);
    switch (bytes[at]) {
      case 't' -> position = literalEnd(at, "true");
      case 'f' -> position = literalEnd(at, "false");
      default -> throw fail(at, "boolean expected");
    }
    return bytes[at] == 't';
  }

  /** Reads a whole number of 32 bits; {@code 1.0} and {@code 1e3} are whole too. */
  public int readInt() {
    int at = numberStart();
    long value = NumberReading.readLong(this, at);
    if (value != (int) value) {
      throw fail(at, "whole number of more than 32 bits");
    }
    return (int) value;
  }

  /** Reads a whole number of 64 bits; {@code 1.0} and {@code 1e3} are whole too. */
  public long readLong() {
    return NumberReading.readLong(this, numberStart());
  }

  /** Reads any number that a double can hold, rounding it to the nearest. */
  public double readDouble() {
    return NumberReading.readDouble(this, numberStart());
  }

  /** Reads a string. */
  public String readString() {
    int at = skipSpace(position);
    return text(at);
  }

  /** Reads an id: digits in a string, or a bare number, of unsigned 64 bits. */
  public long readSnowflake() {
    int at = skipSpace(position);
    byte found = bytes[at];
    if (found != '"' && !startsNumber(found)) {
      throw fail(at, "id expected");
    }
    return IdReading.read(this, at);
  }

  /** Reads a timestamp, whose text is not checked. */
  public Timestamp readTimestamp() {
    return Timestamp.of(readString());
  }

  /** Reads any value as it stands. */
  public RawJson readRaw() {
    int at = skipSpace(position);
    skipValue();
    return RawJson.ofTrusted(bytes, at, position - at);
  }

  /** Reads an object as it stands. */
  public RawJson readRawObject() {
    int at = skipSpace(position);
    if (bytes[at] != '{') {
      throw fail(at, "object expected");
    }
    return readRaw();
  }

  /** Reads an array of values that are not null; the list is unmodifiable. */
  public <T> List<T> readList(ValueReader<? extends T> reader) {
    return readItems(reader);
  }

  /** Reads an array of values that may be null; the list is unmodifiable. */
  public <T> List<@Nullable T> readNullableList(ValueReader<? extends T> reader) {
    return readItems(in -> in.readNull() ? null : reader.read(in));
  }

  private <T extends @Nullable Object> List<T> readItems(ValueReader<? extends T> reader) {
    beginArray();
    int base = items.size();
    while (nextItem()) {
      items.push(reader.read(this));
    }
    return new FrozenList<>(items.popDownTo(base));
  }

  /** Reads an object with any keys, in their order; the map is unmodifiable. */
  public <V> Map<String, V> readMap(ValueReader<? extends V> reader) {
    return readEntries(reader);
  }

  /** Reads an object with any keys and values that may be null; the map is unmodifiable. */
  public <V> Map<String, @Nullable V> readNullableMap(ValueReader<? extends V> reader) {
    return readEntries(in -> in.readNull() ? null : reader.read(in));
  }

  private <V extends @Nullable Object> Map<String, V> readEntries(ValueReader<? extends V> reader) {
    LinkedHashMap<String, V> entries = new LinkedHashMap<>();
    beginObject();
    for (String name = nextName(); name != null; name = nextName()) {
      entries.put(name, reader.read(this));
    }
    return new FrozenMap<>(entries);
  }

  /** Reads an object with ids as keys, in their order; the map is unmodifiable. */
  public <V> Map<Long, V> readIdMap(ValueReader<? extends V> reader) {
    return readIdEntries(reader);
  }

  /** Reads an object with ids as keys and values that may be null; the map is unmodifiable. */
  public <V> Map<Long, @Nullable V> readNullableIdMap(ValueReader<? extends V> reader) {
    return readIdEntries(in -> in.readNull() ? null : reader.read(in));
  }

  private <V extends @Nullable Object> Map<Long, V> readIdEntries(ValueReader<? extends V> reader) {
    LinkedHashMap<Long, V> entries = new LinkedHashMap<>();
    beginObject();
    for (int at = memberStart(); at >= 0; at = memberStart()) {
      int quote = skipSpace(at);
      String name = text(quote);
      position = colonEnd(position);
      entries.put(IdReading.parse(this, quote, name), reader.read(this));
    }
    return new FrozenMap<>(entries);
  }

  /** Reads one value or an array of values, none of them null. */
  public <T> OneOrMany<T> readOneOrMany(ValueReader<? extends T> reader) {
    return peekKind() == JsonKind.ARRAY
        ? OneOrMany.many(this.<T>readList(reader))
        : OneOrMany.one(reader.read(this));
  }

  /** Enters the array that comes next. */
  public void beginArray() {
    begin('[', "array expected");
  }

  /** Moves to the next item, which must then be read, or returns false behind the array's end. */
  public boolean nextItem() {
    int at = skipSpace(position);
    if (bytes[at] == ']') {
      leave(at);
      return false;
    }
    if (!first) {
      if (bytes[at] != ',') {
        throw fail(at, "',' or ']' expected");
      }
      at++;
    }
    first = false;
    position = at;
    return true;
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

  /** The kind of the next value, judged by its first byte; nothing is consumed. */
  public JsonKind peekKind() {
    int at = skipSpace(position);
    return switch (bytes[at]) {
      case '"' -> JsonKind.STRING;
      case '{' -> JsonKind.OBJECT;
      case '[' -> JsonKind.ARRAY;
      case 't', 'f' -> JsonKind.BOOLEAN;
      case 'n' -> JsonKind.NULL;
      default -> {
        if (!startsNumber(bytes[at])) {
          throw fail(at, "value expected");
        }
        yield JsonKind.NUMBER;
      }
    };
  }

  /**
   * The text of a key's value in the object that comes next; nothing is consumed. Whole numbers of
   * 64 bits read as digits whatever their notation. Of a key given twice the first counts.
   *
   * @return null if the next value is no object, the key is absent, or its value is neither a
   *     string nor a number
   */
  public @Nullable String peekTag(FieldName name) {
    return peeking.tag(name);
  }

  /** Whether the next value is an object that has this key; nothing is consumed. */
  public boolean peekHas(FieldName name) {
    return peeking.has(name);
  }

  /** The error that the object which has just ended lacks a required key, or has it as null. */
  public JsonDecodeException missing(FieldName name) {
    int brace = Math.max(start, position - 1);
    return new JsonDecodeException(
        brace - start,
        PathFinder.pathOfMissing(bytes, start, brace, root, name.wireName()),
        "required key is missing or null");
  }

  /** The error that the value before which the reader stands is not what is wanted. */
  public JsonDecodeException unexpected(String problem) {
    return fail(position, problem);
  }

  /** Checks that only white space is left. */
  public void end() {
    int at = spaceEnd(position);
    if (at < limit) {
      throw fail(at, "nothing more expected");
    }
  }

  // What follows serves the other classes of this package.

  JsonDecodeException fail(int at, String problem) {
    return new JsonDecodeException(at - start, PathFinder.pathAt(bytes, start, at, root), problem);
  }

  void checkDepth(int at, int more) {
    if (depth + more > limits.maxDepth()) {
      throw fail(at, "nested more than " + limits.maxDepth() + " deep");
    }
  }

  private void begin(char bracket, String otherwise) {
    int at = skipSpace(position);
    if (bytes[at] != bracket) {
      throw fail(at, otherwise);
    }
    checkDepth(at, 1);
    position = at + 1;
    depth++;
    first = true;
  }

  private void leave(int bracket) {
    position = bracket + 1;
    depth--;
    first = false;
  }

  /** Goes back to before a value that was only looked at. */
  void rewind(int toPosition, int toDepth, boolean toFirst) {
    position = toPosition;
    depth = toDepth;
    first = toFirst;
  }

  int depth() {
    return depth;
  }

  boolean isFirst() {
    return first;
  }

  /** The byte at a position, or -1 beyond the input, which is a byte that JSON never has. */
  int byteAt(int at) {
    return at < limit ? bytes[at] : -1;
  }

  /** The position of the next byte that is not white space; that there is none is an error. */
  int skipSpace(int from) {
    if (from < limit && bytes[from] > ' ') {
      return from;
    }
    int at = spaceEnd(from);
    if (at == limit) {
      throw fail(limit, "input ends too early");
    }
    return at;
  }

  private int spaceEnd(int from) {
    int at = from;
    while (at < limit && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Skips the colon behind a name. */
  int colonEnd(int from) {
    int at = skipSpace(from);
    if (bytes[at] != ':') {
      throw fail(at, "':' expected");
    }
    return at + 1;
  }

  int literalEnd(int from, String literal) {
    for (int i = 0; i < literal.length(); i++) {
      if (byteAt(from + i) != literal.charAt(i)) {
        throw fail(from, "value expected");
      }
    }
    return from + literal.length();
  }

  /** Reads the string whose opening quote is here. */
  String text(int quote) {
    if (byteAt(quote) != '"') {
      throw fail(quote, "string expected");
    }
    return strings.read(this, quote + 1);
  }

  private int numberStart() {
    int at = skipSpace(position);
    if (!startsNumber(bytes[at])) {
      throw fail(at, "number expected");
    }
    return at;
  }

  private static boolean startsNumber(byte b) {
    return b == '-' || NumberReading.isDigit(b);
  }
}
