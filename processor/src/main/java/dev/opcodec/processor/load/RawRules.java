package dev.opcodec.processor.load;

import java.util.List;

/** Rules about several fields of one object. */
public record RawRules(List<RawRule> rules) {
  /** No rules. */
  public static final RawRules NONE = new RawRules(List.of());
}
