package dev.opcodec.processor.model;

/** Where the Java form of a definition lives. */
public enum Origin {
  /** In the package of the trigger: generated in this run. */
  LOCAL,
  /** In the package of the base: only referred to. */
  BASE
}
