package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import java.math.BigDecimal;
import java.util.List;

/** No lower bound is above the upper one. */
final class Bounds implements Rule {
  @Override
  public void check(Subject subject) {
    for (RecordType record : subject.records()) {
      for (Field field : record.fields()) {
        check(subject, field.constraints());
      }
    }
  }

  private static void check(Subject subject, List<Constraint> constraints) {
    for (Constraint lower : constraints) {
      if (lower instanceof Constraint.Each each) {
        check(subject, each.constraints());
      }
      for (Constraint upper : constraints) {
        if (isAbove(lower, upper)) {
          subject
              .diagnostics()
              .error(
                  Code.MIN_ABOVE_MAX,
                  subject.places().of(lower),
                  "the lower bound is above the upper one, so that no value fits",
                  "exchange them, or correct one",
                  "the upper one",
                  subject.places().of(upper));
        }
      }
    }
  }

  private static boolean isAbove(Constraint lower, Constraint upper) {
    if (lower instanceof Constraint.Min min && upper instanceof Constraint.Max max) {
      BigDecimal bound = min.bound();
      return bound.compareTo(max.bound()) > 0;
    }
    if (lower instanceof Constraint.MinItems min && upper instanceof Constraint.MaxItems max) {
      return min.bound() > max.bound();
    }
    if (lower instanceof Constraint.MinLength min) {
      return upper instanceof Constraint.MaxLength max && min.bound() > max.bound()
          || upper instanceof Constraint.MaxBytes bytes && min.bound() > bytes.bound();
    }
    return false;
  }
}
