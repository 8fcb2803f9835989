package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import java.util.List;

/** What could be sent is refused now. */
final class NarrowedConstraint implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      for (Matched.Pair<Field> pair : record.fields().kept()) {
        if (record.sent()) {
          compare(comparison, record, pair, pair.old().constraints(), pair.now().constraints());
        }
      }
    }
  }

  private static void compare(
      Comparison comparison,
      SharedRecord record,
      Matched.Pair<Field> pair,
      List<Constraint> before,
      List<Constraint> after) {
    for (Constraint constraint : after) {
      Constraint known =
          before.stream()
              .filter(each -> each.getClass() == constraint.getClass())
              .findFirst()
              .orElse(null);
      if (constraint instanceof Constraint.Each each) {
        List<Constraint> inner =
            known instanceof Constraint.Each was ? was.constraints() : List.of();
        compare(comparison, record, pair, inner, each.constraints());
      } else if (known == null || isTighter(known, constraint)) {
        comparison.report(
            comparison.is(constraint, ""),
            known == null ? comparison.was(pair.old()) : comparison.was(known),
            "values of `"
                + pair.now().wireName()
                + "` of `"
                + record.name()
                + "` that could be sent are refused now",
            "keep the released bound, or widen it",
            Breaks.BEHAVIOUR);
      }
    }
  }

  private static boolean isTighter(Constraint before, Constraint after) {
    if (before instanceof Constraint.Min was && after instanceof Constraint.Min is) {
      return is.bound().compareTo(was.bound()) > 0;
    }
    if (before instanceof Constraint.Max was && after instanceof Constraint.Max is) {
      return is.bound().compareTo(was.bound()) < 0;
    }
    if (before instanceof Constraint.MinLength was && after instanceof Constraint.MinLength is) {
      return is.bound() > was.bound();
    }
    if (before instanceof Constraint.MaxLength was && after instanceof Constraint.MaxLength is) {
      return is.bound() < was.bound();
    }
    if (before instanceof Constraint.MaxBytes was && after instanceof Constraint.MaxBytes is) {
      return is.bound() < was.bound();
    }
    if (before instanceof Constraint.MinItems was && after instanceof Constraint.MinItems is) {
      return is.bound() > was.bound();
    }
    if (before instanceof Constraint.MaxItems was && after instanceof Constraint.MaxItems is) {
      return is.bound() < was.bound();
    }
    return before instanceof Constraint.Matches was
        && after instanceof Constraint.Matches is
        && !is.pattern().pattern().equals(was.pattern().pattern());
  }
}
