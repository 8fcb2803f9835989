package dev.opcodec.processor.emit.record;

import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.model.Constraint;
import java.util.List;
import java.util.stream.Collectors;

/** Says the constraints of a field in words. */
final class ConstraintProse {
  private ConstraintProse() {}

  /** One sentence a constraint, as Javadoc markup; empty without constraints. */
  static String of(List<Constraint> constraints) {
    return constraints.stream().map(ConstraintProse::of).collect(Collectors.joining(" "));
  }

  private static String of(Constraint constraint) {
    if (constraint instanceof Constraint.Min min) {
      return "At least " + min.bound().toPlainString() + ".";
    }
    if (constraint instanceof Constraint.Max max) {
      return "At most " + max.bound().toPlainString() + ".";
    }
    if (constraint instanceof Constraint.MinLength min) {
      return "At least " + count(min.bound(), "character") + ".";
    }
    if (constraint instanceof Constraint.MaxLength max) {
      return "At most " + count(max.bound(), "character") + ".";
    }
    if (constraint instanceof Constraint.MaxBytes max) {
      return "At most " + count(max.bound(), "byte") + " of UTF-8.";
    }
    if (constraint instanceof Constraint.Matches matches) {
      return "Matches " + Javadoc.code(matches.pattern().pattern()) + ".";
    }
    if (constraint instanceof Constraint.MinItems min) {
      return "At least " + count(min.bound(), "item") + ".";
    }
    if (constraint instanceof Constraint.MaxItems max) {
      return "At most " + count(max.bound(), "item") + ".";
    }
    if (constraint instanceof Constraint.Increasing) {
      return "Each item is less than the next.";
    }
    if (constraint instanceof Constraint.Each each) {
      return "For each item: " + of(each.constraints());
    }
    throw new IllegalArgumentException("unknown constraint: " + constraint);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
