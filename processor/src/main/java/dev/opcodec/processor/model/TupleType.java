package dev.opcodec.processor.model;

import java.util.List;

/**
 * An array of exactly these items.
 *
 * @param name made from its items, such as {@code IntegerIntegerTuple}
 * @param items the types, each with whether it may be null
 */
public record TupleType(String name, List<Item> items, Meta meta) implements Definition {
  /** One position of the tuple. */
  public record Item(TypeRef type, boolean nullable) {}
}
