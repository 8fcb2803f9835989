package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import java.util.List;

/**
 * A rule about several fields.
 *
 * @param fields for {@link Kind#REQUIRED_WITH} first the field, then those that it needs
 * @param span the rule's key
 */
public record RawRule(Kind kind, List<Located<String>> fields, Span span) {
  /** What the rule says. */
  public enum Kind {
    EXACTLY_ONE_OF,
    AT_MOST_ONE_OF,
    AT_LEAST_ONE_OF,
    REQUIRED_WITH
  }
}
