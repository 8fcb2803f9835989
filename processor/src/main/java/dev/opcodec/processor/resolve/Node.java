package dev.opcodec.processor.resolve;

import dev.opcodec.processor.diag.Span;
import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Meta;
import java.util.List;

/** An object or union while it is not yet known in which directions it is used. */
abstract sealed class Node permits ObjectNode, UnionNode {
  private final String name;
  private final Meta meta;
  private final Span span;

  /** True if it is not the same in both directions. */
  boolean sensitive;

  /** True if something that is sent reaches it. */
  boolean sent;

  /** True if something that is received reaches it. */
  boolean received;

  Node(String name, Meta meta, Span span) {
    this.name = name;
    this.meta = meta;
    this.span = span;
  }

  final String name() {
    return name;
  }

  final Meta meta() {
    return meta;
  }

  final Span span() {
    return span;
  }

  /** The types that it uses in one direction. */
  abstract List<Link> uses(Direction direction);

  /** True if its own content differs by direction, whatever it uses. */
  abstract boolean differsByItself();

  /** True if it has two forms however it is used. */
  boolean alwaysSplit() {
    return false;
  }

  /** True if the sent form is another type than the received one. */
  final boolean isSplit() {
    return alwaysSplit() || sensitive && sent && received;
  }

  /** The direction whose content the form for this direction has. */
  final Direction contentDirection(Direction direction) {
    if (isSplit()) {
      return direction;
    }
    return sent && !received ? Direction.SEND : Direction.RECEIVE;
  }

  /** The name of the form for this direction. */
  final String formName(Direction direction) {
    return isSplit() && direction == Direction.SEND ? "Sent" + name : name;
  }
}
