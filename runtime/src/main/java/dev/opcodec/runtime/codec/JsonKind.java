package dev.opcodec.runtime.codec;

/** The six kinds of JSON values. */
public enum JsonKind {
  STRING,
  NUMBER,
  BOOLEAN,
  NULL,
  ARRAY,
  OBJECT
}
