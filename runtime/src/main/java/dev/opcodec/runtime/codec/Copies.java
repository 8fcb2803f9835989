package dev.opcodec.runtime.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies for the constructors of records: null in, null out; the order is kept; what a
 * {@link JsonReader} made is not copied again.
 */
public final class Copies {
  private Copies() {}

  /**
   * A copy of a list without null items.
   *
   * @throws NullPointerException if an item is null
   */
  public static <T> @Nullable List<T> list(@Nullable List<? extends T> items) {
    return items == null ? null : nonNullList(items);
  }

  /** A copy of a list that may have null items. */
  public static <T> @Nullable List<@Nullable T> nullableList(
      @Nullable List<? extends @Nullable T> items) {
    return items == null ? null : frozen(items);
  }

  /**
   * A copy of a map without null keys and values.
   *
   * @throws NullPointerException if a key or value is null
   */
  public static <K, V> @Nullable Map<K, V> map(@Nullable Map<? extends K, ? extends V> entries) {
    if (entries == null) {
      return null;
    }
    FrozenMap<K, V> copy = frozen(entries);
    if (copy.hasNull()) {
      throw new NullPointerException("null key or value");
    }
    return copy;
  }

  /** A copy of a map that may have null values. */
  public static <K, V> @Nullable Map<K, @Nullable V> nullableMap(
      @Nullable Map<? extends K, ? extends @Nullable V> entries) {
    return entries == null ? null : frozen(entries);
  }

  /**
   * A copy of a list without null items, whose items are copied too.
   *
   * @throws NullPointerException if an item is null
   */
  public static <T> @Nullable List<T> list(
      @Nullable List<? extends T> items, UnaryOperator<T> copyOfItem) {
    return items == null || items instanceof FrozenList<?>
        ? list(items)
        : list(items.stream().<T>map(copyOfItem::apply).toList());
  }

  /** A copy of a list that may have null items; the others are copied too. */
  public static <T> @Nullable List<@Nullable T> nullableList(
      @Nullable List<? extends @Nullable T> items, UnaryOperator<T> copyOfItem) {
    if (items == null || items instanceof FrozenList<?>) {
      return nullableList(items);
    }
    List<@Nullable T> copies = new ArrayList<>(items.size());
    items.forEach(item -> copies.add(item == null ? null : copyOfItem.apply(item)));
    return nullableList(copies);
  }

  /**
   * A copy of a map without null keys and values, whose values are copied too.
   *
   * @throws NullPointerException if a key or value is null
   */
  public static <K, V> @Nullable Map<K, V> map(
      @Nullable Map<? extends K, ? extends V> entries, UnaryOperator<V> copyOfValue) {
    if (entries == null || entries instanceof FrozenMap<?, ?>) {
      return map(entries);
    }
    Map<K, V> copies = new LinkedHashMap<>();
    entries.forEach((key, value) -> copies.put(key, copyOfValue.apply(value)));
    return map(copies);
  }

  /** A copy of a map that may have null values; the others are copied too. */
  public static <K, V> @Nullable Map<K, @Nullable V> nullableMap(
      @Nullable Map<? extends K, ? extends @Nullable V> entries, UnaryOperator<V> copyOfValue) {
    if (entries == null || entries instanceof FrozenMap<?, ?>) {
      return nullableMap(entries);
    }
    Map<K, @Nullable V> copies = new LinkedHashMap<>();
    entries.forEach(
        (key, value) -> copies.put(key, value == null ? null : copyOfValue.apply(value)));
    return nullableMap(copies);
  }

  static <T> List<T> nonNullList(List<? extends T> items) {
    FrozenList<T> copy = frozen(Objects.requireNonNull(items, "items"));
    if (copy.hasNull()) {
      throw new NullPointerException("null item");
    }
    return copy;
  }

  @SuppressWarnings("unchecked") // unmodifiable, so a list of a subtype is a list of the type
  private static <T extends @Nullable Object> FrozenList<T> frozen(List<? extends T> items) {
    return items instanceof FrozenList<?> frozen
        ? (FrozenList<T>) frozen
        : new FrozenList<>(items.toArray());
  }

  @SuppressWarnings("unchecked") // unmodifiable, so a map of subtypes is a map of the types
  private static <K, V extends @Nullable Object> FrozenMap<K, V> frozen(
      Map<? extends K, ? extends V> entries) {
    return entries instanceof FrozenMap<?, ?> frozen
        ? (FrozenMap<K, V>) frozen
        : new FrozenMap<>(new LinkedHashMap<>(entries));
  }
}
