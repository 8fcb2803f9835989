package dev.opcodec.runtime.codec;

/** A value of a generated open enum that the wire has as a number, whether or not it is listed. */
public interface IntegerEnum {
  /** What is on the wire. */
  long value();
}
