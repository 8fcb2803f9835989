package dev.opcodec.processor.resolve;

import dev.opcodec.processor.load.RawField;

/**
 * A field with its type looked up.
 *
 * @param broken true if its type could not be made out, so that nothing else is said about it
 */
record LinkedField(RawField raw, Link type, boolean nullable, boolean optional, boolean broken) {
  String name() {
    return raw.name().value();
  }

  /** The same field where its key may be absent. */
  LinkedField asOptional() {
    return new LinkedField(raw, type, nullable, true, broken);
  }
}
