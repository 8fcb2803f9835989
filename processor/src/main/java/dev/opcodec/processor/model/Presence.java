package dev.opcodec.processor.model;

/** Whether a key may be absent and whether its value may be null. */
public enum Presence {
  REQUIRED,
  OPTIONAL,
  NULLABLE,
  OPTIONAL_NULLABLE;

  /** True if the key may be absent. */
  public boolean optional() {
    return this == OPTIONAL || this == OPTIONAL_NULLABLE;
  }

  /** True if the value may be null. */
  public boolean nullable() {
    return this == NULLABLE || this == OPTIONAL_NULLABLE;
  }

  /** The presence with these two properties. */
  public static Presence of(boolean optional, boolean nullable) {
    if (optional) {
      return nullable ? OPTIONAL_NULLABLE : OPTIONAL;
    }
    return nullable ? NULLABLE : REQUIRED;
  }
}
