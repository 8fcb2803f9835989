package dev.opcodec.runtime.codec;

/** A generated set of flags that the wire has as the decimal digits of a number, in a string. */
public interface StringFlags {
  /** All the bits, those that are not listed as well. */
  long bits();
}
