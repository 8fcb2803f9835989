package dev.opcodec.runtime.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public final class Copies {
  private Copies() {}

  public static <T> @Nullable List<T> list(@Nullable List<? extends T> items) {
    return items == null ? null : List.copyOf(items);
  }

  public static <T> @Nullable List<@Nullable T> nullableList(
      @Nullable List<? extends @Nullable T> items) {
    return items == null ? null : new java.util.ArrayList<>(items);
  }

  public static <K, V> @Nullable Map<K, V> map(@Nullable Map<? extends K, ? extends V> entries) {
    return entries == null ? null : new java.util.LinkedHashMap<>(entries);
  }

  public static <K, V> @Nullable Map<K, @Nullable V> nullableMap(
      @Nullable Map<? extends K, ? extends @Nullable V> entries) {
    return entries == null ? null : new java.util.LinkedHashMap<>(entries);
  }
}
