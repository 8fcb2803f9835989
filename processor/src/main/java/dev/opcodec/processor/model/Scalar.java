package dev.opcodec.processor.model;

/** The scalar types of the schema language. */
public enum Scalar {
  /** Unsigned 64 bits, digits in a JSON string. */
  ID,
  STRING,
  BOOLEAN,
  /** 64 bits, signed. */
  INTEGER,
  INT32,
  FLOAT,
  TIMESTAMP,
  /** Any JSON object, kept raw. */
  OBJECT,
  /** Any JSON value, kept raw. */
  ANY,
  /** Always null: told by the presence of its key. */
  NULL
}
