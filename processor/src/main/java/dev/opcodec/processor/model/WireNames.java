package dev.opcodec.processor.model;

import java.util.List;

/**
 * What is known of an object's keys on the wire beside its fields.
 *
 * @param known keys that come as well, but that the schema leaves out; in no order
 * @param order keys in the order in which a peer usually sends them; empty where none is stated
 * @param last keys that usually come last, in this order; those with a stated order are not moved
 */
public record WireNames(List<String> known, List<String> order, List<String> last) {
  /** Nothing is known. */
  public static final WireNames NONE = new WireNames(List.of(), List.of(), List.of());
}
