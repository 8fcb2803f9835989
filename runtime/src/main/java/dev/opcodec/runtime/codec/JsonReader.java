package dev.opcodec.runtime.codec;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

  private final JsonInput input;
  private final ValueSkipping skipping;
  private final StringReading strings;
  private final Peeking peeking;
  private ItemStack items = new ItemStack();

  /** At each depth, the index of the name that is expected next. */
  private int[] expected = new int[16];

  /**
   * A reader that has nothing to read until {@link #reset}.
   *
   * @param limits what it takes
   */
  public JsonReader(JsonLimits limits) {
    input = new JsonInput(limits);
    skipping = new ValueSkipping(limits.maxDepth());
    strings = new StringReading(input);
    peeking = new Peeking(input, strings, skipping);
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
    input.reset(buffer, offset, length, root);
    clear();
  }

  /** Goes back to the beginning of the document. */
  public void restart() {
    input.restart();
    clear();
  }

  private void clear() {
    if (items.size() > 0) {
      items = new ItemStack();
    }
  }

  /** Enters the object that comes next. */
  public void beginObject() {
    input.enter('{', "object expected");
    // Arrays count too, so that the depth may have grown by more than one.
    if (input.depth >= expected.length) {
      expected = Arrays.copyOf(expected, input.depth * 2);
    }
    expected[input.depth] = 0;
  }

  /**
   * Moves to the value of the next key, which must then be read or skipped.
   *
   * @param names the names that the object is expected to have
   * @return the name's index, or {@link #UNKNOWN}; or {@link #END} behind the object's end
   */
  public int nextField(FieldNames names) {
    int at = input.nextMember();
    if (at < 0) {
      return END;
    }
    int index = names.predicted(input.bytes, at, input.limit, expected[input.depth]);
    if (index >= 0) {
      input.position = at + names.quotedLength(index);
    } else {
      index = findField(at, names);
    }
    if (index >= 0) {
      expected[input.depth] = index + 1;
    }
    return index;
  }

  /** Moves to the value of the next key and returns its name, or null behind the object's end. */
  public @Nullable String nextName() {
    int at = input.nextMember();
    if (at < 0) {
      return null;
    }
    String name = strings.read(input.nameStart(at));
    input.position = input.colonEnd(input.position);
    return name;
  }

  /** The name that {@link #nextField} has just called unknown; its value comes next. */
  String unknownName() {
    int value = input.position;
    String name = strings.read(input.name);
    input.position = value;
    return name;
  }

  private int findField(int from, FieldNames names) {
    int quote = input.nameStart(from);
    int found = StringReading.plainEnd(input, quote + 1);
    int end = found < 0 ? ~found : found;
    int index;
    if (input.bytes[end] == '"') {
      index = names.find(input.bytes, quote + 1, end);
      if (index < 0 && found < 0) {
        StringReading.checkedEnd(input, quote + 1);
      }
      end++;
    } else {
      index = names.find(strings.read(quote));
      end = input.position;
    }
    input.position = input.colonEnd(end);
    return index;
  }

  /** Skips the next value. Its grammar and UTF-8 are checked all the same; nothing is allocated. */
  public void skipValue() {
    skipping.skip(input);
  }

  /** Whether the next value is null; if so it is consumed. */
  public boolean readNull() {
    int at = input.skipSpace(input.position);
    if (input.bytes[at] != 'n') {
      return false;
    }
    input.position = input.literalEnd(at, "null");
    return true;
  }

  /** Reads {@code true} or {@code false}. */
  public boolean readBoolean() {
    int at = input.skipSpace(input.position);
    switch (input.bytes[at]) {
      case 't' -> input.position = input.literalEnd(at, "true");
      case 'f' -> input.position = input.literalEnd(at, "false");
      default -> throw input.fail(at, "boolean expected");
    }
    return input.bytes[at] == 't';
  }

  /** Reads a whole number of 32 bits; {@code 1.0} and {@code 1e3} are whole too. */
  public int readInt() {
    int at = input.skipSpace(input.position);
    long value = readLong();
    if (value != (int) value) {
      throw input.fail(at, "whole number of more than 32 bits");
    }
    return (int) value;
  }

  /**
   * Reads a whole number of 64 bits; {@code 1.0} and {@code 1e3} are whole too, and so is {@code
   * "1"}, since some peers write numbers as text.
   */
  public long readLong() {
    int at = input.skipSpace(input.position);
    return input.bytes[at] == '"'
        ? QuotedWhole.read(input, strings, at)
        : NumberReading.readLong(input, numberStart());
  }

  /** Reads any number that a double can hold, rounding it to the nearest. */
  public double readDouble() {
    return NumberReading.readDouble(input, numberStart());
  }

  /** Reads a string. */
  public String readString() {
    int at = input.skipSpace(input.position);
    return strings.read(at);
  }

  /** Reads an id: digits in a string, or a bare number, of unsigned 64 bits. */
  public long readSnowflake() {
    int at = input.skipSpace(input.position);
    byte found = input.bytes[at];
    if (found != '"' && !JsonInput.startsNumber(found)) {
      throw input.fail(at, "id expected");
    }
    return IdReading.read(input, strings, at);
  }

  /** Reads a timestamp, whose text is not checked. */
  public Timestamp readTimestamp() {
    return Timestamp.of(readString());
  }

  /** Reads any value as it stands. */
  public RawJson readRaw() {
    int at = input.skipSpace(input.position);
    skipValue();
    return RawJson.ofTrusted(input.bytes, at, input.position - at);
  }

  /** Reads an object as it stands. */
  public RawJson readRawObject() {
    int at = input.skipSpace(input.position);
    if (input.bytes[at] != '{') {
      throw input.fail(at, "object expected");
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
    return readEntries((quote, name) -> name, reader);
  }

  /** Reads an object with any keys and values that may be null; the map is unmodifiable. */
  public <V> Map<String, @Nullable V> readNullableMap(ValueReader<? extends V> reader) {
    return readEntries((quote, name) -> name, in -> in.readNull() ? null : reader.read(in));
  }

  /** Reads an object with ids as keys, in their order; the map is unmodifiable. */
  public <V> Map<Long, V> readIdMap(ValueReader<? extends V> reader) {
    return readEntries(this::id, reader);
  }

  /** Reads an object with ids as keys and values that may be null; the map is unmodifiable. */
  public <V> Map<Long, @Nullable V> readNullableIdMap(ValueReader<? extends V> reader) {
    return readEntries(this::id, in -> in.readNull() ? null : reader.read(in));
  }

  private Long id(int quote, String name) {
    return IdReading.parse(input, quote, name);
  }

  private <K, V extends @Nullable Object> Map<K, V> readEntries(
      KeyReader<K> keys, ValueReader<? extends V> values) {
    LinkedHashMap<K, V> entries = new LinkedHashMap<>();
    beginObject();
    for (int at = input.nextMember(); at >= 0; at = input.nextMember()) {
      int quote = input.nameStart(at);
      K key = keys.read(quote, strings.read(quote));
      input.position = input.colonEnd(input.position);
      entries.put(key, values.read(this));
    }
    return new FrozenMap<>(entries);
  }

  /** Makes a map's key of a name whose opening quote is at a position. */
  private interface KeyReader<K> {
    K read(int quote, String name);
  }

  /** Reads one value or an array of values, none of them null. */
  public <T> OneOrMany<T> readOneOrMany(ValueReader<? extends T> reader) {
    return peekKind() == JsonKind.ARRAY
        ? OneOrMany.many(this.<T>readList(reader))
        : OneOrMany.one(reader.read(this));
  }

  /** Enters the array that comes next. */
  public void beginArray() {
    input.enter('[', "array expected");
  }

  /** Moves to the next item, which must then be read, or returns false behind the array's end. */
  public boolean nextItem() {
    return input.nextItem();
  }

  /** Moves to the next item; that the array has none is an error. */
  public void expectItem() {
    int at = input.position;
    if (!nextItem()) {
      throw input.fail(input.skipSpace(at), "array has too few items");
    }
  }

  /** Leaves the array; that it has more items is an error. */
  public void endArray() {
    int at = input.position;
    if (nextItem()) {
      throw input.fail(input.skipSpace(at), "array has too many items");
    }
  }

  /** The kind of the next value, judged by its first byte; nothing is consumed. */
  public JsonKind peekKind() {
    int at = input.skipSpace(input.position);
    return switch (input.bytes[at]) {
      case '"' -> JsonKind.STRING;
      case '{' -> JsonKind.OBJECT;
      case '[' -> JsonKind.ARRAY;
      case 't', 'f' -> JsonKind.BOOLEAN;
      case 'n' -> JsonKind.NULL;
      default -> {
        if (!JsonInput.startsNumber(input.bytes[at])) {
          throw input.fail(at, "value expected");
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
    return input.missing(name.wireName());
  }

  /**
   * Decodes a value of the object that has just ended, which was kept until its sibling was known.
   *
   * @throws JsonDecodeException what the decoding threw, with the path of the value's key
   */
  public <T> T later(
      FieldName name, RawJson kept, Function<? super RawJson, ? extends T> decoding) {
    try {
      return decoding.apply(kept);
    } catch (JsonDecodeException e) {
      throw input.inside(name.wireName(), e);
    }
  }

  /** The error that the value before which the reader stands is not what is wanted. */
  public JsonDecodeException unexpected(String problem) {
    return input.fail(input.position, problem);
  }

  /** Checks that only white space is left. */
  public void end() {
    int at = input.spaceEnd(input.position);
    if (at < input.limit) {
      throw input.fail(at, "nothing more expected");
    }
  }

  private int numberStart() {
    int at = input.skipSpace(input.position);
    if (!JsonInput.startsNumber(input.bytes[at])) {
      throw input.fail(at, "number expected");
    }
    return at;
  }
}
