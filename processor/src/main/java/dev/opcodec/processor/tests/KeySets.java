package dev.opcodec.processor.tests;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Small sets out of the keys that rules are about. */
final class KeySets {
  /** With more keys, pairs become too many. */
  private static final int FEW = 12;

  private KeySets() {}

  /** None, each alone, each pair if there are few, and all. */
  static List<Set<String>> of(Set<String> keys) {
    List<Set<String>> sets = new ArrayList<>();
    if (keys.isEmpty()) {
      return sets;
    }
    sets.add(Set.of());
    List<String> all = List.copyOf(keys);
    for (int i = 0; i < all.size(); i++) {
      sets.add(Set.of(all.get(i)));
      for (int j = i + 1; j < all.size() && all.size() <= FEW; j++) {
        sets.add(new LinkedHashSet<>(List.of(all.get(i), all.get(j))));
      }
    }
    if (all.size() > 2) {
      sets.add(keys);
    }
    return sets;
  }
}
