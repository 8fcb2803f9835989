package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import java.util.List;

/** A constraint keeps some value out. */
final class IdleConstraint implements Lint {
  /** UTF-8 takes at most so many bytes for one code point. */
  private static final int BYTES_PER_CODE_POINT = 4;

  @Override
  public void check(Inspected schema) {
    for (RecordType record : schema.records()) {
      for (Field field : record.fields()) {
        check(schema, field.constraints());
      }
    }
  }

  private static void check(Inspected schema, List<Constraint> constraints) {
    for (Constraint one : constraints) {
      if (one instanceof Constraint.Each each) {
        check(schema, each.constraints());
        if (each.constraints().isEmpty()) {
          report(schema, each, "`items` holds no constraint");
        }
      } else if (one instanceof Constraint.MinLength min && min.bound() == 0) {
        report(schema, one, "no text has fewer than 0 characters");
      } else if (one instanceof Constraint.MinItems min && min.bound() == 0) {
        report(schema, one, "nothing has fewer than 0 items");
      } else if (one instanceof Constraint.MaxBytes bytes) {
        constraints.stream()
            .filter(
                other ->
                    other instanceof Constraint.MaxLength length
                        && (long) length.bound() * BYTES_PER_CODE_POINT <= bytes.bound())
            .forEach(
                other ->
                    report(
                        schema,
                        one,
                        "a text that `max-length` lets through never has more bytes than this"));
      }
    }
  }

  private static void report(Inspected schema, Constraint constraint, String message) {
    schema.warn(
        Code.IDLE_CONSTRAINT,
        constraint,
        message,
        "remove it, or correct the bound if it is wrong");
  }
}
