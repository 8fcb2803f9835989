package dev.opcodec.processor.emit.record;

import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.model.Constraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says the constraints of a field in words. */
final class ConstraintProse {
  private ConstraintProse() {}

  /** One sentence a constraint, as Javadoc markup; empty without constraints. */
  static String of(List<Constraint> constraints) {
    List<String> sentences = new ArrayList<>();
    for (Constraint constraint : constraints) {
      String exactly = exactly(constraint, constraints);
      if (exactly != null) {
        sentences.add(exactly);
      } else if (!isSaid(constraint, constraints)) {
        sentences.add(of(constraint));
      }
    }
    return String.join(" ", sentences);
  }

  /** The sentence for a lower bound that is the upper one as well, null if it is not. */
  private static @Nullable String exactly(Constraint lower, List<Constraint> all) {
    if (lower instanceof Constraint.Min min && all.contains(new Constraint.Max(min.bound()))) {
      return "Exactly " + min.bound().toPlainString() + ".";
    }
    if (lower instanceof Constraint.MinLength min
        && all.contains(new Constraint.MaxLength(min.bound()))) {
      return "Exactly " + count(min.bound(), "character") + ".";
    }
    if (lower instanceof Constraint.MinItems min
        && all.contains(new Constraint.MaxItems(min.bound()))) {
      return "Exactly " + count(min.bound(), "item") + ".";
    }
    return null;
  }

  /** True for an upper bound that is said with the lower one. */
  private static boolean isSaid(Constraint upper, List<Constraint> all) {
    return upper instanceof Constraint.Max max && all.contains(new Constraint.Min(max.bound()))
        || upper instanceof Constraint.MaxLength length
            && all.contains(new Constraint.MinLength(length.bound()))
        || upper instanceof Constraint.MaxItems items
            && all.contains(new Constraint.MinItems(items.bound()));
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
