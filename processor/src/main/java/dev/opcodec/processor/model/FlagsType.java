package dev.opcodec.processor.model;

import java.util.List;

/** A set of bits, as a number or as decimal digits in a string. */
public record FlagsType(String name, EnumType.Base base, List<Flag> flags, Meta meta)
    implements Definition {
  /** A known bit, 0 to 63. */
  public record Flag(String name, int bit, String doc, Marks marks) {}
}
