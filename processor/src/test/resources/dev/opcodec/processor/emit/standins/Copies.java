package dev.opcodec.runtime.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public final class Copies {
  private Copies() {}

  public static <T> @Nullable List<T> list(@Nullable List<? extends T> items) {
    return list(items, item -> item);
  }

  public static <T> @Nullable List<T> list(@Nullable List<? extends T> items, UnaryOperator<T> each) {
    if (items == null) {
      return null;
    }
    List<T> copy = new ArrayList<>();
    items.forEach(one -> copy.add(each.apply(one)));
    return Collections.unmodifiableList(copy);
  }

  public static <T> @Nullable List<@Nullable T> nullableList(@Nullable List<? extends @Nullable T> items) {
    return items == null ? null : Collections.unmodifiableList(new ArrayList<>(items));
  }

  public static <T> @Nullable List<@Nullable T> nullableList(
      @Nullable List<? extends @Nullable T> items, UnaryOperator<T> each) {
    return list(items, item -> item == null ? null : each.apply(item));
  }

  public static <K, V> @Nullable Map<K, V> map(@Nullable Map<? extends K, ? extends V> entries) {
    return map(entries, value -> value);
  }

  public static <K, V> @Nullable Map<K, V> map(
      @Nullable Map<? extends K, ? extends V> entries, UnaryOperator<V> each) {
    if (entries == null) {
      return null;
    }
    Map<K, V> copy = new LinkedHashMap<>();
    entries.forEach((key, value) -> copy.put(key, each.apply(value)));
    return Collections.unmodifiableMap(copy);
  }

  public static <K, V> @Nullable Map<K, @Nullable V> nullableMap(
      @Nullable Map<? extends K, ? extends @Nullable V> entries) {
    return map(entries);
  }

  public static <K, V> @Nullable Map<K, @Nullable V> nullableMap(
      @Nullable Map<? extends K, ? extends @Nullable V> entries, UnaryOperator<V> each) {
    return map(entries, value -> value == null ? null : each.apply(value));
  }
}
