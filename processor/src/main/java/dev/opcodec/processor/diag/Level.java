package dev.opcodec.processor.diag;

/** What is made of a finding: nothing, something to read, something to mend. */
public enum Level {
  /** Not reported. */
  OFF,
  /** Told, and no reason for any compiler to fail. */
  NOTE,
  /** A warning of the compiler, which {@code -Werror} makes an error. */
  WARNING,
  /** Keeps code from being generated. */
  ERROR
}
