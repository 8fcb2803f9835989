package dev.opcodec.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order in which a peer usually sends the keys of an object. */
public enum WireOrder {
  DECLARED,
  REVERSE_ALPHABETICAL;

  /**
   * The keys that an object may have on the wire, those that the schema leaves out included, as a
   * peer usually sends them: first those whose order is stated, then the others in this order.
   */
  public List<String> keysOf(RecordType record) {
    List<String> others = new ArrayList<>();
    record.fields().forEach(field -> others.add(field.wireName()));
    others.addAll(record.wireNames().known());
    if (this == REVERSE_ALPHABETICAL) {
      others.sort(Comparator.reverseOrder());
    }
    // What is said of an object holds for those that take only some of its fields.
    Set<String> keys = new LinkedHashSet<>(record.wireNames().order());
    keys.retainAll(Set.copyOf(others));
    keys.addAll(others);
    return List.copyOf(keys);
  }
}
