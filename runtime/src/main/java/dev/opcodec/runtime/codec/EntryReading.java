package dev.opcodec.runtime.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects with any keys, which become maps. */
final class EntryReading {
  /** Makes a map's key of a name whose opening quote is at a position. */
  interface KeyReader<K> {
    K read(JsonReader in, int quote, String name);
  }

  static final KeyReader<String> TEXT = (in, quote, name) -> name;
  static final KeyReader<Long> ID = IdReading::parse;

  private EntryReading() {}

  static <K, V extends @Nullable Object> Map<K, V> read(
      JsonReader in, KeyReader<K> keys, ValueReader<? extends V> values) {
    LinkedHashMap<K, V> entries = new LinkedHashMap<>();
    in.beginObject();
    for (int quote = in.nextMember(); quote >= 0; quote = in.nextMember()) {
      K key = keys.read(in, quote, StringReading.read(in, quote));
      in.position = in.colonEnd(in.position);
      entries.put(key, values.read(in));
    }
    return new FrozenMap<>(entries);
  }
}
