package dev.opcodec.processor.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two lists of definitions, matched by name.
 *
 * @param kept what is in both, in the released order
 * @param removed what is only in the released one
 * @param added what is only in the present one
 */
record Matched<T>(List<Pair<T>> kept, List<T> removed, List<T> added) {
  /** The same definition then and now. */
  record Pair<T>(T old, T now) {}

  static <T> Matched<T> of(List<T> old, List<T> now, Function<T, String> name) {
    Map<String, T> present = new LinkedHashMap<>();
    now.forEach(each -> present.put(name.apply(each), each));
    List<Pair<T>> kept = new ArrayList<>();
    List<T> removed = new ArrayList<>();
    for (T each : old) {
      T same = present.remove(name.apply(each));
      if (same == null) {
        removed.add(each);
      } else {
        kept.add(new Pair<>(each, same));
      }
    }
    return new Matched<>(kept, removed, new ArrayList<>(present.values()));
  }
}
