package dev.opcodec.processor.tests;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which constraints a value breaks, told from the schema's words alone. */
final class Breaches {
  private final List<String> found = new ArrayList<>();

  private Breaches() {}

  /** Path, rule and bound of each, with blanks between. */
  static List<String> of(String path, TypeRef type, List<Constraint> constraints, Json value) {
    Breaches breaches = new Breaches();
    breaches.check(path, type, constraints, value);
    return breaches.found;
  }

  private void check(String path, TypeRef type, List<Constraint> constraints, Json value) {
    if (value.equals(Json.NULL)) {
      return;
    }
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Each each) {
        checkItems(path, type, each.constraints(), value);
      } else if (value instanceof Json.Text text) {
        checkText(path, constraint, text.value());
      } else if (value instanceof Json.Plain plain) {
        checkNumber(path, type, constraint, plain.text());
      }
      checkSize(path, type, constraint, value);
    }
  }

  private void checkItems(String path, TypeRef type, List<Constraint> each, Json value) {
    TypeRef inner = type.inner().isEmpty() ? type : type.inner().get(0);
    if (value instanceof Json.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        check(path + "[" + i + "]", inner, each, items.items().get(i));
      }
    } else if (value instanceof Json.Keys keys) {
      for (Map.Entry<String, Json> entry : keys.values().entrySet()) {
        check(path + "[" + entry.getKey() + "]", inner, each, entry.getValue());
      }
    } else {
      check(path + "[0]", inner, each, value);
    }
  }

  private void checkText(String path, Constraint constraint, String text) {
    int length = text.codePointCount(0, text.length());
    if (constraint instanceof Constraint.MinLength min && length < min.bound()) {
      add(path, "min-length", min.bound());
    } else if (constraint instanceof Constraint.MaxLength max && length > max.bound()) {
      add(path, "max-length", max.bound());
    } else if (constraint instanceof Constraint.MaxBytes max
        && text.getBytes(StandardCharsets.UTF_8).length > max.bound()) {
      add(path, "max-bytes", max.bound());
    } else if (constraint instanceof Constraint.Matches matches
        && !matches.pattern().matcher(text).matches()) {
      add(path, "pattern", matches.pattern().pattern());
    }
  }

  private void checkNumber(String path, TypeRef type, Constraint constraint, String digits) {
    boolean isFloat = type.equals(TypeRef.of(Scalar.FLOAT));
    if (constraint instanceof Constraint.Min min && compare(digits, min.bound(), isFloat) < 0) {
      add(path, "min", shown(min.bound(), isFloat));
    } else if (constraint instanceof Constraint.Max max
        && compare(digits, max.bound(), isFloat) > 0) {
      add(path, "max", shown(max.bound(), isFloat));
    }
  }

  private static int compare(String digits, BigDecimal bound, boolean isFloat) {
    return isFloat
        ? Double.compare(Double.parseDouble(digits), bound.doubleValue())
        : new BigDecimal(digits).compareTo(bound);
  }

  private static String shown(BigDecimal bound, boolean isFloat) {
    return isFloat
        ? Double.toString(bound.doubleValue())
        : bound.stripTrailingZeros().toPlainString();
  }

  private void checkSize(String path, TypeRef type, Constraint constraint, Json value) {
    int size = 1;
    if (value instanceof Json.Items items) {
      size = items.items().size();
    } else if (value instanceof Json.Keys keys) {
      size = keys.values().size();
    } else if (!(type instanceof TypeRef.OneOrManyRef)) {
      return;
    }
    if (constraint instanceof Constraint.MinItems min && size < min.bound()) {
      add(path, "min-items", min.bound());
    } else if (constraint instanceof Constraint.MaxItems max && size > max.bound()) {
      add(path, "max-items", max.bound());
    } else if (constraint instanceof Constraint.Increasing
        && value instanceof Json.Items items
        && !increases(items.items())) {
      add(path, "increasing", "true");
    }
  }

  private static boolean increases(List<Json> items) {
    BigDecimal previous = null;
    for (Json item : items) {
      if (item.equals(Json.NULL)) {
        continue;
      }
      BigDecimal number = new BigDecimal(item.text());
      if (previous != null && previous.compareTo(number) >= 0) {
        return false;
      }
      previous = number;
    }
    return true;
  }

  private void add(String path, String rule, Object bound) {
    found.add(path + " " + rule + " " + bound);
  }
}
