package dev.opcodec.runtime.codec;

/** A generated set of flags that the wire has as a number. */
public interface IntegerFlags {
  /** All the bits, those that are not listed as well. */
  long bits();
}
