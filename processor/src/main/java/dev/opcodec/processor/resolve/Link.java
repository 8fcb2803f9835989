package dev.opcodec.processor.resolve;

import dev.opcodec.processor.model.Scalar;
import java.util.List;

/** A type whose names are looked up, before it is known in which directions it is used. */
sealed interface Link {
  /** A scalar. */
  record ToScalar(Scalar scalar) implements Link {}

  /** An enum. */
  record ToEnum(String name) implements Link {}

  /** A set of flags. */
  record ToFlags(String name) implements Link {}

  /** An object or union. */
  record ToNode(Node node) implements Link {}

  /** An array. */
  record ToList(Use item) implements Link {}

  /** A map. */
  record ToMap(Scalar key, Use value) implements Link {}

  /** One or an array of it. */
  record ToOneOrMany(Link item) implements Link {}

  /** An array of exactly these. */
  record ToItems(List<Use> items) implements Link {}

  /** A type and whether null may stand in its place. */
  record Use(Link type, boolean nullable) {}

  /** The types directly inside this one. */
  default List<Link> inner() {
    if (this instanceof ToList list) {
      return List.of(list.item().type());
    }
    if (this instanceof ToMap map) {
      return List.of(map.value().type());
    }
    if (this instanceof ToOneOrMany oneOrMany) {
      return List.of(oneOrMany.item());
    }
    if (this instanceof ToItems tuple) {
      return tuple.items().stream().map(Use::type).toList();
    }
    return List.of();
  }
}
