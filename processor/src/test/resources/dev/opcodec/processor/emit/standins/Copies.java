package dev.opcodec.runtime.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

public final class Copies {
  private Copies() {}

  public static <T> List<T> list(List<? extends T> list) { return list == null ? null : List.copyOf(list); }
  public static <T> List<T> list(List<? extends T> list, UnaryOperator<T> each) {
    if (list == null) {
      return null;
    }
    List<T> copy = new ArrayList<>();
    list.forEach(one -> copy.add(each.apply(one)));
    return Collections.unmodifiableList(copy);
  }
  public static <T> List<T> nullableList(List<? extends T> list) {
    return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
  }
  public static <K, V> Map<K, V> map(Map<K, ? extends V> map) {
    return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
  public static <K, V> Map<K, V> map(Map<K, ? extends V> map, UnaryOperator<V> each) {
    if (map == null) {
      return null;
    }
    Map<K, V> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(key, each.apply(value)));
    return Collections.unmodifiableMap(copy);
  }
  public static <K, V> Map<K, V> nullableMap(Map<K, ? extends V> map) { return map(map); }
}
