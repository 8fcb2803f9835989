package dev.opcodec.runtime.codec;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map in the order of its entries that owns its content, so that {@link Copies}
 * knows it needs no second copy.
 */
final class FrozenMap<K, V extends @Nullable Object> extends AbstractMap<K, V> {
  private final Map<K, V> content;
  private final boolean hasNull;

  FrozenMap(LinkedHashMap<K, V> owned) {
    content = Collections.unmodifiableMap(owned);
    boolean found = false;
    for (Map.Entry<K, V> entry : owned.entrySet()) {
      found |= entry.getKey() == null || entry.getValue() == null;
    }
    hasNull = found;
  }

  boolean hasNull() {
    return hasNull;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return content.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return content.containsKey(key);
  }

  @Override
  public int size() {
    return content.size();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return content.entrySet();
  }
}
