package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import java.util.List;

/** A type that is not parsed yet. */
public sealed interface RawType {
  /** Where it stands. */
  Span span();

  /**
   * A type as text.
   *
   * @param offset code points between the beginning of the span and the text, such as a quote
   */
  record Text(String text, int offset, Span span) implements RawType {}

  /** {@code [A, B]}, which YAML itself takes apart. */
  record Items(List<RawType> items, Span span) implements RawType {}
}
