package dev.opcodec.processor.model;

/** The order in which a peer usually sends the keys of an object, as a protocol states it. */
public enum WireOrder {
  DECLARED,
  REVERSE_ALPHABETICAL
}
