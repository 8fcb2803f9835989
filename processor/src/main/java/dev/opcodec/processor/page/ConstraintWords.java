package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says constraints in words; a lower and an upper bound of the same thing become one phrase. */
final class ConstraintWords {
  private ConstraintWords() {}

  /** One phrase for each constraint or pair of bounds. */
  static List<Phrase> of(List<Constraint> constraints) {
    List<Phrase> phrases = new ArrayList<>();
    range(
            bound(constraints, Constraint.Min.class, it -> it.bound().toPlainString()),
            bound(constraints, Constraint.Max.class, it -> it.bound().toPlainString()),
            "")
        .ifPresent(phrases::add);
    range(
            bound(constraints, Constraint.MinLength.class, it -> "" + it.bound()),
            bound(constraints, Constraint.MaxLength.class, it -> "" + it.bound()),
            "character")
        .ifPresent(phrases::add);
    range(
            bound(constraints, Constraint.MinItems.class, it -> "" + it.bound()),
            bound(constraints, Constraint.MaxItems.class, it -> "" + it.bound()),
            "item")
        .ifPresent(phrases::add);
    constraints.forEach(it -> single(it, phrases));
    return phrases;
  }

  private static void single(Constraint constraint, List<Phrase> phrases) {
    if (constraint instanceof Constraint.MaxBytes max) {
      phrases.add(Phrase.of("at most " + counted(max.bound() + "", "byte") + " of UTF-8"));
    } else if (constraint instanceof Constraint.Matches matches) {
      phrases.add(new Phrase("the whole text matches", matches.pattern().pattern()));
    } else if (constraint instanceof Constraint.Increasing) {
      phrases.add(Phrase.of("each item is less than the next"));
    } else if (constraint instanceof Constraint.Each each) {
      of(each.constraints()).forEach(it -> phrases.add(it.after("each item: ")));
    }
  }

  private static <C extends Constraint> @Nullable String bound(
      List<Constraint> constraints, Class<C> kind, Function<C, String> text) {
    return constraints.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .map(text)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Phrase> range(@Nullable String low, @Nullable String high, String unit) {
    if (low == null) {
      return Optional.ofNullable(high).map(it -> Phrase.of("at most " + counted(it, unit)));
    }
    if (high == null) {
      return Optional.of(Phrase.of("at least " + counted(low, unit)));
    }
    return Optional.of(
        Phrase.of(
            low.equals(high)
                ? "exactly " + counted(low, unit)
                : "from " + low + " to " + counted(high, unit)));
  }

  private static String counted(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + unit + (number.equals("1") ? "" : "s");
  }
}
