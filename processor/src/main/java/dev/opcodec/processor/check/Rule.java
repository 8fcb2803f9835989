package dev.opcodec.processor.check;

/** Something that must hold for a protocol. */
@FunctionalInterface
interface Rule {
  /** Reports where it does not hold; never throws. */
  void check(Subject subject);
}
