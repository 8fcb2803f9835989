package dev.opcodec.processor.diff;

/** A kind of change that breaks something. */
@FunctionalInterface
interface Change {
  /** Reports where the schema has changed in this way since it was released; never throws. */
  void find(Comparison comparison);
}
