package dev.opcodec.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order a peer usually sends the keys of each object.
 *
 * @param usual what holds for all objects
 * @param lastInEvents keys that come last in the payload of an event all the same, in this order
 */
public record KeyOrder(WireOrder usual, List<String> lastInEvents) {
  /** An order without an exception for events. */
  public static KeyOrder of(WireOrder usual) {
    return new KeyOrder(usual, List.of());
  }

  /**
   * The keys that an object may have on the wire, those that the schema leaves out included, as a
   * peer usually sends them: first those whose order is stated, then the others, then those that
   * come last in this object, then those that come last in events, if it is one's payload.
   */
  public List<String> keysOf(RecordType record) {
    List<String> all = new ArrayList<>();
    record.fields().forEach(field -> all.add(field.wireName()));
    all.addAll(record.wireNames().known());
    if (usual == WireOrder.REVERSE_ALPHABETICAL) {
      all.sort(Comparator.reverseOrder());
    }
    Set<String> last = new LinkedHashSet<>(record.wireNames().last());
    if (record.kind() == RecordType.Kind.EVENT) {
      last.addAll(lastInEvents);
    }
    Set<String> keys = new LinkedHashSet<>(record.wireNames().order());
    all.stream().filter(key -> !last.contains(key)).forEach(keys::add);
    keys.addAll(last);
    // What is said of an object holds for those that take only some of its fields.
    keys.retainAll(Set.copyOf(all));
    return List.copyOf(keys);
  }
}
