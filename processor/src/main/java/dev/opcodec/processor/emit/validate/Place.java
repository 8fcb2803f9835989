package dev.opcodec.processor.emit.validate;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.TupleItems;

/**
 * A value that is to be checked, and what a violation says of where it is.
 *
 * @param out the collector's name
 * @param path what the collector is told, empty for the value itself
 * @param wireName the field that it belongs to
 * @param value the expression that gives it
 */
record Place(Code out, String path, String wireName, Code value) {
  /** The same place with another expression. */
  Place with(Code otherValue) {
    return new Place(out, path, wireName, otherValue);
  }

  /** An item of the tuple that is here. */
  Place tupleItem(int position) {
    return new Place(
        out,
        path + TupleItems.path(position),
        wireName,
        Code.of("$L.$L()", value, TupleItems.name(position)));
  }
}
