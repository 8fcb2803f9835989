package dev.opcodec.runtime.codec;

/** A value of a generated open enum that the wire has as a text, whether or not it is listed. */
public interface StringEnum {
  /** What is on the wire. */
  String value();
}
