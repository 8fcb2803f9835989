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
 * @param payloadObjects names of the objects that are by themselves the payload of an event
 */
public record KeyOrder(WireOrder usual, List<String> lastInEvents, Set<String> payloadObjects) {
  /** An order without an exception for events. */
  public static KeyOrder of(WireOrder usual) {
    return new KeyOrder(usual, List.of(), Set.of());
  }

  /**
   * The keys that an object may have on the wire, those that the schema leaves out included, as a
   * peer usually sends them: first those whose order is stated, then the others, and behind them
   * those that come last in events, if it is an event's payload.
   */
  public List<String> keysOf(RecordType record) {
    List<String> others = new ArrayList<>();
    record.fields().forEach(field -> others.add(field.wireName()));
    others.addAll(record.wireNames().known());
    if (usual == WireOrder.REVERSE_ALPHABETICAL) {
      others.sort(Comparator.reverseOrder());
    }
    // What is said of an object holds for those that take only some of its fields.
    Set<String> all = Set.copyOf(others);
    Set<String> keys = new LinkedHashSet<>(record.wireNames().order());
    keys.retainAll(all);
    List<String> last = new ArrayList<>(isPayload(record) ? lastInEvents : List.of());
    last.retainAll(all);
    others.removeAll(last);
    keys.addAll(others);
    keys.addAll(last);
    return List.copyOf(keys);
  }

  /** True if its keys are those of some event's payload. */
  public boolean isPayload(RecordType record) {
    return switch (record.kind()) {
      case EVENT -> record.shape() == RecordType.Shape.OBJECT;
      case OBJECT -> payloadObjects.contains(record.name());
      case COMMAND, FRAME -> false;
    };
  }
}
