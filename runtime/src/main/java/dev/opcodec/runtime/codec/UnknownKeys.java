package dev.opcodec.runtime.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an object that its schema does not know, with their values as they came and in the
 * order in which they came. Two are equal if they hold the same keys with equal values, whatever
 * the order. They may hold secrets, so that {@link #toString} says only how many there are.
 */
public final class UnknownKeys {
  /** No keys. */
  public static final UnknownKeys NONE = new UnknownKeys(Map.of());

  private final Map<String, RawJson> values;

  private UnknownKeys(Map<String, RawJson> owned) {
    values = owned;
  }

  /**
   * Keys with their values, which are copied. That the schema knows none of them is the caller's
   * part: such a key would be written twice.
   *
   * @throws NullPointerException if a key or value is null
   */
  public static UnknownKeys of(Map<String, RawJson> values) {
    return values.isEmpty() ? NONE : new UnknownKeys(Objects.requireNonNull(Copies.map(values)));
  }

  /** The value of a key, null if the key is not there; a JSON null is {@link RawJson#NULL}. */
  public @Nullable RawJson get(String key) {
    return values.get(key);
  }

  /** All keys and values in their order; unmodifiable. */
  public Map<String, RawJson> asMap() {
    return values;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return values.size();
  }

  /** Writes the keys and values into the object that is open. */
  public void writeTo(JsonWriter out) {
    for (Map.Entry<String, RawJson> entry : values.entrySet()) {
      out.name(entry.getKey());
      out.writeRaw(entry.getValue());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UnknownKeys that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Their number only: names and values may be secret. */
  @Override
  public String toString() {
    return "UnknownKeys[" + values.size() + "]";
  }

  /** Takes the unknown keys of one object while it is read. */
  public static final class Collector {
    private @Nullable LinkedHashMap<String, RawJson> found;

    /** A collector without keys. */
    public Collector() {}

    /**
     * Takes the key that {@link JsonReader#nextField} has just called unknown and reads its value.
     * Of a key given twice the last value counts.
     *
     * @throws JsonDecodeException if the value is not JSON
     */
    public void read(JsonReader in) {
      String name = in.unknownName();
      if (found == null) {
        found = new LinkedHashMap<>();
      }
      found.put(name, in.readRaw());
    }

    /** What was taken; the collector is then not to be used again. */
    public UnknownKeys keys() {
      return found == null ? NONE : new UnknownKeys(new FrozenMap<>(found));
    }
  }
}
