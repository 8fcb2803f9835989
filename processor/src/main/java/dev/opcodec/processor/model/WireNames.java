package dev.opcodec.processor.model;

import java.util.List;

/**
 * What is known of an object's keys on the wire beside its fields.
 *
 * @param known keys that come as well, but that the schema leaves out; in no order
 * @param order keys in the order in which a peer usually sends them; empty where none is stated
 */
public record WireNames(List<String> known, List<String> order) {
  /** Nothing is known. */
  public static final WireNames NONE = new WireNames(List.of(), List.of());
}
