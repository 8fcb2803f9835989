package dev.opcodec.processor.lint;

/** Something that a reviewer of a schema would ask about. */
@FunctionalInterface
interface Lint {
  /** Reports where it is so; never throws. The schema has no errors. */
  void check(Inspected schema);
}
