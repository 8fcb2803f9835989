package dev.opcodec.processor.tests;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values within constraints, each another as far as the constraints leave room. */
final class Bounded {
  private static final String LETTERS = "x";

  private Bounded() {}

  /** The constraints of each item. */
  static List<Constraint> eachOf(List<Constraint> constraints) {
    List<Constraint> inner = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Each each) {
        inner.addAll(each.constraints());
      }
    }
    return inner;
  }

  /** How many items there have to be at least, and may be at most. */
  static int items(List<Constraint> constraints, int wanted) {
    int count = wanted;
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.MinItems min) {
        count = Math.max(count, min.bound());
      } else if (constraint instanceof Constraint.MaxItems max) {
        count = Math.min(count, max.bound());
      }
    }
    return count;
  }

  /** A whole number that the scalar type holds. */
  static Json whole(Scalar type, List<Constraint> constraints, long wanted) {
    BigDecimal min = min(constraints);
    BigDecimal max = max(constraints);
    if (min == null && max == null) {
      return Json.of(wanted);
    }
    BigDecimal least = BigDecimal.valueOf(type.least());
    BigDecimal most = BigDecimal.valueOf(type.most());
    BigDecimal low = min == null ? max.subtract(BigDecimal.valueOf(1000)).max(least) : min;
    BigDecimal high = max == null ? low.add(BigDecimal.valueOf(1000)).min(most) : max;
    BigDecimal room = high.subtract(low).add(BigDecimal.ONE);
    if (room.signum() <= 0) {
      return new Json.Plain(low.toPlainString());
    }
    BigDecimal value = low.add(BigDecimal.valueOf(wanted).remainder(room));
    return new Json.Plain(value.stripTrailingZeros().toPlainString());
  }

  /** A number with a fraction. */
  static Json fraction(List<Constraint> constraints, long wanted) {
    BigDecimal value = BigDecimal.valueOf(wanted).add(new BigDecimal("0.5"));
    BigDecimal min = min(constraints);
    BigDecimal max = max(constraints);
    if (min != null && value.compareTo(min) < 0 || max != null && value.compareTo(max) > 0) {
      BigDecimal low = min == null ? max.subtract(BigDecimal.ONE) : min;
      BigDecimal high = max == null ? low.add(BigDecimal.ONE) : max;
      BigDecimal part = BigDecimal.valueOf(wanted % 1000).movePointLeft(3);
      value = low.add(high.subtract(low).multiply(part));
    }
    return new Json.Plain(Double.toString(value.doubleValue()));
  }

  /** A text, null if none was found. */
  static @Nullable Json text(List<Constraint> constraints, long wanted) {
    List<String> candidates = new ArrayList<>();
    String word = "s" + wanted;
    candidates.add(word);
    candidates.add(Long.toString(wanted));
    candidates.add(Long.toString(wanted, 36));
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.MinLength min && min.bound() <= Edges.MOST) {
        candidates.add(word + LETTERS.repeat(Math.max(0, min.bound() - word.length())));
      } else if (constraint instanceof Constraint.MaxLength max) {
        candidates.add(word.substring(0, Math.min(word.length(), max.bound())));
      } else if (constraint instanceof Constraint.MaxBytes max) {
        candidates.add(word.substring(0, Math.min(word.length(), max.bound())));
      }
    }
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Matches matches) {
        String found = Matching.text(matches.pattern());
        if (found != null) {
          candidates.add(found);
        }
      }
    }
    candidates.add("");
    return candidates.stream()
        .map(Json.Text::new)
        .filter(it -> Breaches.of("", TypeRef.of(Scalar.STRING), constraints, it).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BigDecimal min(List<Constraint> constraints) {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Min min) {
        return min.bound();
      }
    }
    return null;
  }

  private static @Nullable BigDecimal max(List<Constraint> constraints) {
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Max max) {
        return max.bound();
      }
    }
    return null;
  }
}
