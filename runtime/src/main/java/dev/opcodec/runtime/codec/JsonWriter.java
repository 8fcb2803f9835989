package dev.opcodec.runtime.codec;

import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as UTF-8 without white space into one growing array. It puts commas where they
 * belong; that names, values and brackets come in an order that makes sense is the caller's part.
 * Can be used again after {@link #reset}; not for several threads at once.
 */
public final class JsonWriter extends ScalarWriter {
  /** For single documents. */
  static final Spares<JsonWriter> SPARES = new Spares<>(JsonWriter::new, JsonWriter::clear);

  private static final int MAX_IDLE = 2 << 20;

  /** A writer with room for some hundred bytes. */
  public JsonWriter() {
    this(512);
  }

  /**
   * A writer with some room.
   *
   * @param capacity bytes to make room for at first, not negative; it grows when needed
   */
  public JsonWriter(int capacity) {
    super(capacity);
  }

  /**
   * What something writes, as bytes of its own.
   *
   * @param writing writes one document, and does not keep the writer
   */
  public static byte[] document(Consumer<? super JsonWriter> writing) {
    JsonWriter out = SPARES.take();
    try {
      writing.accept(out);
      return out.toByteArray();
    } finally {
      SPARES.give(out);
    }
  }

  /** Writes an array. */
  public <T> void writeList(List<? extends T> items, ValueWriter<? super T> writer) {
    beginArray();
    if (items instanceof RandomAccess) {
      int count = items.size();
      for (int i = 0; i < count; i++) {
        writer.write(this, items.get(i));
      }
    } else {
      for (T item : items) {
        writer.write(this, item);
      }
    }
    endArray();
  }

  /** Writes an array of which items may be null. */
  public <T> void writeNullableList(
      List<? extends @Nullable T> items, ValueWriter<? super T> writer) {
    beginArray();
    for (T item : items) {
      writeNullable(item, writer);
    }
    endArray();
  }

  /** Writes an object from a map, in its order. */
  public <V> void writeMap(Map<String, ? extends V> entries, ValueWriter<? super V> writer) {
    int start = beginObject();
    for (Map.Entry<String, ? extends V> entry : entries.entrySet()) {
      name(entry.getKey());
      writer.write(this, entry.getValue());
    }
    endObject(start);
  }

  /** Writes an object from a map of which values may be null, in its order. */
  public <V> void writeNullableMap(
      Map<String, ? extends @Nullable V> entries, ValueWriter<? super V> writer) {
    int start = beginObject();
    for (Map.Entry<String, ? extends @Nullable V> entry : entries.entrySet()) {
      name(entry.getKey());
      writeNullable(entry.getValue(), writer);
    }
    endObject(start);
  }

  /** Writes an object with ids as keys from a map, in its order. */
  public <V> void writeIdMap(Map<Long, ? extends V> entries, ValueWriter<? super V> writer) {
    int start = beginObject();
    for (Map.Entry<Long, ? extends V> entry : entries.entrySet()) {
      idName(entry.getKey());
      writer.write(this, entry.getValue());
    }
    endObject(start);
  }

  /** Writes an object with ids as keys from a map of which values may be null, in its order. */
  public <V> void writeNullableIdMap(
      Map<Long, ? extends @Nullable V> entries, ValueWriter<? super V> writer) {
    int start = beginObject();
    for (Map.Entry<Long, ? extends @Nullable V> entry : entries.entrySet()) {
      idName(entry.getKey());
      writeNullable(entry.getValue(), writer);
    }
    endObject(start);
  }

  /** Writes the value alone or an array, as the form says. */
  public <T> void writeOneOrMany(OneOrMany<? extends T> value, ValueWriter<? super T> writer) {
    if (value.isArray()) {
      writeList(value.values(), writer);
    } else {
      writer.write(this, value.values().get(0));
    }
  }

  private <T> void writeNullable(@Nullable T value, ValueWriter<? super T> writer) {
    if (value == null) {
      writeNull();
    } else {
      writer.write(this, value);
    }
  }

  private void idName(long id) {
    ensure(4 + DigitWriting.MAX_LENGTH);
    bytes[size++] = ',';
    size = quotedId(size, id);
    bytes[size++] = ':';
  }

  private boolean clear() {
    reset();
    return bytes.length <= MAX_IDLE;
  }
}
