package dev.opcodec.processor.model;

import java.util.EnumSet;
import java.util.Set;

/** A kind of JSON value, named as the runtime's {@code JsonKind} names it. */
public enum WireKind {
  STRING,
  NUMBER,
  BOOLEAN,
  NULL,
  ARRAY,
  OBJECT;

  /** The kinds that a scalar's values have on the wire. */
  public static Set<WireKind> of(Scalar scalar) {
    return switch (scalar) {
      case ID, STRING, TIMESTAMP -> EnumSet.of(STRING);
      case INTEGER, INT32, FLOAT -> EnumSet.of(NUMBER);
      case BOOLEAN -> EnumSet.of(WireKind.BOOLEAN);
      case OBJECT -> EnumSet.of(WireKind.OBJECT);
      case NULL -> EnumSet.of(WireKind.NULL);
      case ANY -> EnumSet.allOf(WireKind.class);
    };
  }

  /** The kind of an enum's or a set of flags' values. */
  public static Set<WireKind> of(EnumType.Base base) {
    return EnumSet.of(base == EnumType.Base.STRING ? STRING : NUMBER);
  }
}
