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
  NULL;

  /** The least whole number it holds, if it holds whole numbers. */
  public long least() {
    return this == INT32 ? Integer.MIN_VALUE : Long.MIN_VALUE;
  }

  /** The greatest whole number it holds, if it holds whole numbers. */
  public long most() {
    return this == INT32 ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }
}
