package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import java.util.List;

/** The content of an object, opcode or event. */
public sealed interface RawBody {
  /** Where it begins. */
  Span span();

  /** A table of fields. */
  record Table(List<RawField> fields, Span span) implements RawBody {}

  /** A bare type. */
  record Value(RawType type) implements RawBody {
    @Override
    public Span span() {
      return type.span();
    }
  }
}
