package dev.opcodec.runtime.codec;

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
public final class JsonReader extends MemberReader {
  /** What {@link #nextField} returns at the end of the object. */
  public static final int END = -2;

  /** What {@link #nextField} returns for a name that is not among those given. */
  public static final int UNKNOWN = -1;

  /** For single documents of the default limits. */
  static final Spares<JsonReader> SPARES =
      new Spares<>(() -> new JsonReader(JsonLimits.DEFAULT), JsonInput::release);

  /** What was found at the beginning of the document, if it was looked for. */
  final Head head = new Head();

  private final ValueSkipping skipping;
  private final Peeking peeking = new Peeking(this);
  final Fitting fitting = new Fitting(this);
  private ItemStack items = new ItemStack();

  /**
   * A reader that has nothing to read until {@link #reset}.
   *
   * @param limits what it takes
   */
  public JsonReader(JsonLimits limits) {
    super(limits);
    skipping = new ValueSkipping(limits.maxDepth());
  }

  /** A reader of the whole array with the default limits. */
  public static JsonReader of(byte[] utf8) {
    return of(utf8, 0, utf8.length, JsonLimits.DEFAULT);
  }

  /** A reader of a part of an array with the default limits. */
  public static JsonReader of(byte[] buffer, int offset, int length) {
    return of(buffer, offset, length, JsonLimits.DEFAULT);
  }

  /** A reader of a part of an array. */
  public static JsonReader of(byte[] buffer, int offset, int length, JsonLimits limits) {
    JsonReader reader = new JsonReader(limits);
    reader.reset(buffer, offset, length);
    return reader;
  }

  /**
   * What something reads from a part of an array, with the default limits.
   *
   * @param reading reads the document, and does not keep the reader
   * @throws JsonDecodeException if the document is longer than the limit, or what the reading
   *     throws
   */
  public static <T> T document(
      byte[] buffer, int offset, int length, Function<? super JsonReader, ? extends T> reading) {
    JsonReader in = SPARES.take();
    try {
      in.reset(buffer, offset, length);
      return reading.apply(in);
    } finally {
      SPARES.give(in);
    }
  }

  /**
   * Turns to another document. It is copied into a buffer that the reader keeps, unless a zero and
   * 31 bytes of any kind stand behind it in the array, which then must not change while it is read.
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
    resetInput(buffer, offset, length, root);
    clear();
  }

  /** Goes back to the beginning of the document. */
  public void restart() {
    rewind();
    clear();
  }

  /**
   * Reads the value of the document's last key, where the document is an object and what stands in
   * front of that value is known already.
   *
   * @param offset where the value begins in the document
   * @throws JsonDecodeException if anything but the object's end follows the value, or what the
   *     reader throws
   */
  public <T> T readLast(int offset, ValueReader<? extends T> reader) {
    restart();
    int at = position + offset;
    enter('{', "object expected");
    advance(at);
    T value = reader.read(this);
    if (nextMember() >= 0) {
      throw fail(name, "nothing more expected");
    }
    end();
    return value;
  }

  private void clear() {
    unusualName = null;
    offeredAt = NOWHERE;
    if (items.size() > 0) {
      items = new ItemStack();
    }
  }

  /**
   * Goes on in an object when none of these names has been found where the reader stands: skips the
   * next key if it is not among them.
   *
   * @return whether to look for all of them again in {@link #word} and {@link #wordAfter}, or with
   *     {@link #takeIfNext}; false behind the object's end
   */
  public boolean findField(FieldNames names) {
    if (bytes[position] == '}') {
      leave(position);
      return false;
    }
    return NameReading.find(this, names, null);
  }

  /**
   * As {@link #findField(FieldNames)}, but keeps what it skips.
   *
   * @param unknown takes the names that are not among the ones given, and their values
   */
  public boolean findField(FieldNames names, UnknownKeys.Collector unknown) {
    return NameReading.find(this, names, unknown);
  }

  /**
   * Moves to the value of the next key, which must then be read or skipped.
   *
   * @param names the names that the object is expected to have
   * @return the name's index, or {@link #UNKNOWN}; or {@link #END} behind the object's end
   */
  public int nextField(FieldNames names) {
    return NameReading.next(this, names);
  }

  /** Moves to the value of the next key and returns its name, or null behind the object's end. */
  public @Nullable String nextName() {
    int quote = nextMember();
    if (quote < 0) {
      return null;
    }
    String text = StringReading.read(this, quote);
    position = colonEnd(position);
    return text;
  }

  /** The name that {@link #nextField} has just called unknown; its value comes next. */
  String unknownName() {
    int value = position;
    String text = StringReading.read(this, name);
    position = value;
    return text;
  }

  @Override
  public void skipValue() {
    if (!StringReading.skipPlain(this, position) && !LiteralReading.skip(this, position)) {
      skipping.skip(this);
    }
  }

  @Override
  public <T> @Nullable List<T> readListOrNull(ValueReader<? extends T> reader) {
    return bytes[position] != '[' && readNull() ? null : items.read(this, reader);
  }

  /** Reads an array of ids; the list is unmodifiable. */
  public List<Long> readSnowflakes() {
    return items.readSnowflakes(this);
  }

  @Override
  public @Nullable List<Long> readSnowflakesOrNull() {
    return bytes[position] != '[' && readNull() ? null : items.readSnowflakes(this);
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
    return items.read(this, reader);
  }

  /** Reads an array of values that may be null; the list is unmodifiable. */
  public <T> List<@Nullable T> readNullableList(ValueReader<? extends T> reader) {
    return items.read(this, in -> in.readNull() ? null : reader.read(in));
  }

  /** Reads an object with any keys, in their order; the map is unmodifiable. */
  public <V> Map<String, V> readMap(ValueReader<? extends V> reader) {
    return EntryReading.read(this, EntryReading.TEXT, reader);
  }

  /** Reads an object with any keys and values that may be null; the map is unmodifiable. */
  public <V> Map<String, @Nullable V> readNullableMap(ValueReader<? extends V> reader) {
    return EntryReading.read(this, EntryReading.TEXT, in -> in.readNull() ? null : reader.read(in));
  }

  /** Reads an object with ids as keys, in their order; the map is unmodifiable. */
  public <V> Map<Long, V> readIdMap(ValueReader<? extends V> reader) {
    return EntryReading.read(this, EntryReading.ID, reader);
  }

  /** Reads an object with ids as keys and values that may be null; the map is unmodifiable. */
  public <V> Map<Long, @Nullable V> readNullableIdMap(ValueReader<? extends V> reader) {
    return EntryReading.read(this, EntryReading.ID, in -> in.readNull() ? null : reader.read(in));
  }

  /** Reads one value or an array of values, none of them null. */
  public <T> OneOrMany<T> readOneOrMany(ValueReader<? extends T> reader) {
    return peekKind() == JsonKind.ARRAY
        ? OneOrMany.many(this.<T>readList(reader))
        : OneOrMany.one(reader.read(this));
  }

  /** The kind of the next value, judged by its first byte; nothing is consumed. */
  public JsonKind peekKind() {
    return peeking.kind();
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

  /**
   * Reads the next value if it is what a reader wants.
   *
   * @return null, with nothing read, if it is not
   */
  public <T> @Nullable T readIfFits(ValueReader<? extends T> reader) {
    return fitting.read(reader, false, null);
  }

  /**
   * Reads the next object if it is what a reader wants.
   *
   * @param lacking keys that the object must not have, and that the reader does not know
   * @return null, with nothing read, if it is not
   */
  public <T> @Nullable T readIfFits(ValueReader<? extends T> reader, FieldNames lacking) {
    return fitting.read(reader, false, lacking);
  }

  /** Whether one of the first keys of the object that comes next is among these. */
  boolean beginsWithAny(FieldNames names) {
    return peeking.beginsWithAny(names);
  }

  /** Whether the last value that did not fit had a key that it must not have. */
  public boolean hasRefused() {
    return fitting.hasRefused();
  }

  /**
   * Reads the next object if it is what a reader wants and has no keys that the reader does not
   * know.
   *
   * @return null, with nothing read, if it is not
   */
  public <T> @Nullable T readIfAllKnown(ValueReader<? extends T> reader) {
    return fitting.read(reader, true, null);
  }

  int itemCount() {
    return items.size();
  }

  void dropItems(int remaining) {
    items.popDownTo(remaining);
    unusualName = null;
  }

  /** The error that the object which has just ended lacks a required key, or has it as null. */
  public JsonDecodeException missing(FieldName name) {
    return missingKey(name.wireName());
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
      throw inside(name.wireName(), e);
    }
  }
}
