package dev.opcodec.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open enum over strings or integers. */
public record EnumType(String name, Base base, List<Value> values, Meta meta)
    implements Definition {
  /** What is on the wire. */
  public enum Base {
    STRING,
    INTEGER
  }

  /**
   * A known value.
   *
   * @param name the constant's name
   * @param wire the text, or the digits of the number
   */
  public record Value(
      String name, String wire, String doc, Marks marks, @Nullable String javaName) {}
}
