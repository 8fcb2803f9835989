package dev.opcodec.processor.diag;

/** How bad a finding is; only an error keeps code from being generated. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE
}
