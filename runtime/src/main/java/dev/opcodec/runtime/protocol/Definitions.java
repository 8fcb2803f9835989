package dev.opcodec.runtime.protocol;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a builder gathers under keys, in order: first a base's, then its own, which take the place
 * of the base's under the same key.
 */
final class Definitions<K, T> {
  private final Function<? super T, K> key;
  private final Function<? super T, Class<?>> type;
  private final Map<K, T> all = new LinkedHashMap<>();
  private final Set<K> own = new HashSet<>();
  private final Set<Class<?>> replaced = new HashSet<>();

  Definitions(
      Collection<? extends T> inherited,
      Function<? super T, K> key,
      Function<? super T, Class<?>> type) {
    this.key = key;
    this.type = type;
    for (T definition : inherited) {
      all.put(key.apply(definition), definition);
    }
  }

  /**
   * Adds a definition or replaces an inherited one.
   *
   * @throws IllegalStateException if the key has been added before
   */
  void add(T definition) {
    K itsKey = key.apply(definition);
    if (!own.add(itsKey)) {
      throw new IllegalStateException("defined twice: " + itsKey);
    }
    T before = all.put(itsKey, definition);
    if (before != null && type.apply(before) != type.apply(definition)) {
      replaced.add(type.apply(before));
    }
  }

  /** Those in force, in order. */
  List<T> list() {
    return List.copyOf(all.values());
  }

  /** Those in force, by key. */
  Map<K, T> byKey() {
    return Map.copyOf(all);
  }

  /** Those in force, by class; of a class with several keys, the first. */
  Map<Class<?>, T> byClass() {
    Map<Class<?>, T> found = new HashMap<>();
    for (T definition : all.values()) {
      found.putIfAbsent(type.apply(definition), definition);
    }
    return Map.copyOf(found);
  }

  /** Inherited classes whose key has another class now. */
  Set<Class<?>> replaced() {
    return replaced;
  }
}
