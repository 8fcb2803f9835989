package dev.opcodec.processor.emit;


/**
 * A value that is to be checked, and what a violation says of where it is.
 *
 * @param out the collector's name
 * @param path what the collector is told, empty for the value itself
 * @param wireName the field that it belongs to
 * @param value the expression that gives it
 */
record ValidatorPlace(Code out, String path, String wireName, Code value) {
  /** The same place with another expression. */
  ValidatorPlace with(Code otherValue) {
    return new ValidatorPlace(out, path, wireName, otherValue);
  }

  /** An item of the tuple that is here. */
  ValidatorPlace tupleItem(int position) {
    return new ValidatorPlace(
        out,
        path + TupleItems.path(position),
        wireName,
        Code.of("$L.$L()", value, TupleItems.name(position)));
  }
}
