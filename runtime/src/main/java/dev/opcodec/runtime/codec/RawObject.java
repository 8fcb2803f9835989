package dev.opcodec.runtime.codec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a raw object, each read on its own: what generated code can tell of a union's case
 * that the schema does not list.
 */
public final class RawObject {
  private final Map<String, RawJson> values;

  private RawObject(Map<String, RawJson> values) {
    this.values = values;
  }

  /** Takes an object apart; any other value is as an object without keys. */
  public static RawObject of(RawJson json) {
    boolean isObject = json.kind() == JsonKind.OBJECT;
    return new RawObject(isObject ? json.decode(in -> in.readMap(JsonReader::readRaw)) : Map.of());
  }

  /**
   * Reads a key that must be there.
   *
   * @throws JsonDecodeException if it is absent, null, or not what the reader reads
   */
  public <T> T required(String name, ValueReader<? extends T> reader) {
    T value = optional(name, reader);
    if (value == null) {
      throw new JsonDecodeException(0, "$." + name, "required key is missing or null");
    }
    return value;
  }

  /**
   * Reads a key; null if it is absent or null.
   *
   * @throws JsonDecodeException if it is not what the reader reads
   */
  public <T> @Nullable T optional(String name, ValueReader<? extends T> reader) {
    RawJson value = values.get(name);
    return value == null || value.isNull() ? null : value.decode(reader, "$." + name);
  }

  /**
   * Reads a key that tells absent and null apart.
   *
   * @throws JsonDecodeException if it is not what the reader reads
   */
  public <T> Omittable<T> omittable(String name, ValueReader<? extends T> reader) {
    return values.containsKey(name)
        ? Omittable.ofNullable(this.<T>optional(name, reader))
        : Omittable.absent();
  }
}
