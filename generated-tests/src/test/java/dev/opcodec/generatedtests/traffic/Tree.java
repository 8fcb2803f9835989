package dev.opcodec.generatedtests.traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that is being put together; its final order of keys comes later. */
final class Tree extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  static Tree of() {
    return new Tree();
  }

  /** Puts a key, with a null where the value is null. */
  Tree with(String key, @Nullable Object value) {
    put(key, value);
    return this;
  }

  /** Puts a key unless the value is null. */
  Tree maybe(String key, @Nullable Object value) {
    if (value != null) {
      put(key, value);
    }
    return this;
  }

  Tree and(Map<String, ? extends @Nullable Object> more) {
    putAll(more);
    return this;
  }
}
