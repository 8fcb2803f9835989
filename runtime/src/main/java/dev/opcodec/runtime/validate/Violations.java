package dev.opcodec.runtime.validate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what validators find. Each method checks one constraint of one field; an empty field
 * stands for the value itself, as it does for the items of a list. Bounds are inclusive. Not for
 * several threads at once.
 */
public final class Violations {
  private final List<Violation> found = new ArrayList<>();
  private ValuePath here;

  /** A collector whose paths begin at the fields of the value. */
  public Violations() {
    this("");
  }

  /**
   * A collector.
   *
   * @param root with which paths begin, such as {@code d}; may be empty
   */
  public Violations(String root) {
    here = new ValuePath(null, root);
  }

  /** The number is at least the bound. */
  public void min(String field, long value, long bound) {
    if (value < bound) {
      add(field, "min", Long.toString(bound), "must be at least " + bound);
    }
  }

  /** The number is at least the bound, which NaN is not. */
  public void min(String field, double value, double bound) {
    if (!(value >= bound)) {
      add(field, "min", Double.toString(bound), "must be at least " + bound);
    }
  }

  /** The number is at most the bound. */
  public void max(String field, long value, long bound) {
    if (value > bound) {
      add(field, "max", Long.toString(bound), "must be at most " + bound);
    }
  }

  /** The number is at most the bound, which NaN is not. */
  public void max(String field, double value, double bound) {
    if (!(value <= bound)) {
      add(field, "max", Double.toString(bound), "must be at most " + bound);
    }
  }

  /** The string has at least so many code points. */
  public void minLength(String field, String value, int bound) {
    if (value.length() < bound || codePoints(value) < bound) {
      add(field, "min-length", bound, "must have at least " + count(bound, "character"));
    }
  }

  /** The string has at most so many code points. */
  public void maxLength(String field, String value, int bound) {
    if (value.length() > bound && codePoints(value) > bound) {
      add(field, "max-length", bound, "must have at most " + count(bound, "character"));
    }
  }

  /** The string takes at most so many bytes of UTF-8. */
  public void maxBytes(String field, String value, int bound) {
    if (value.length() > bound || value.getBytes(StandardCharsets.UTF_8).length > bound) {
      add(field, "max-bytes", bound, "must take at most " + count(bound, "byte") + " of UTF-8");
    }
  }

  /** The whole string matches. */
  public void pattern(String field, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      add(field, "pattern", pattern.pattern(), "must match " + pattern.pattern());
    }
  }

  /** There are at least so many items. */
  public void minItems(String field, int size, int bound) {
    if (size < bound) {
      add(field, "min-items", bound, "must have at least " + count(bound, "item"));
    }
  }

  /** There are at most so many items. */
  public void maxItems(String field, int size, int bound) {
    if (size > bound) {
      add(field, "max-items", bound, "must have at most " + count(bound, "item"));
    }
  }

  /** Each number is less than the next; null items are passed over. */
  public void increasing(String field, List<? extends @Nullable Number> numbers) {
    Number previous = null;
    for (Number number : numbers) {
      if (number != null && previous != null && !isLess(previous, number)) {
        add(field, "increasing", "true", "must have each item less than the next");
        return;
      }
      previous = number == null ? previous : number;
    }
  }

  /** Every item is checked by the validator; null items are passed over. */
  public <T> void each(
      String field, Iterable<? extends @Nullable T> items, Validator<? super T> validator) {
    ValuePath outer = enter(field);
    int index = 0;
    for (T item : items) {
      here.index(index++);
      if (item != null) {
        validator.validate(item, this);
      }
    }
    here = outer;
  }

  /** Every value of the map is checked by the validator; null values are passed over. */
  public <V> void eachEntry(
      String field, Map<?, ? extends @Nullable V> entries, Validator<? super V> validator) {
    ValuePath outer = enter(field);
    for (Map.Entry<?, ? extends @Nullable V> entry : entries.entrySet()) {
      here.key(entry.getKey());
      V value = entry.getValue();
      if (value != null) {
        validator.validate(value, this);
      }
    }
    here = outer;
  }

  /** The value is checked by the validator. */
  public <T> void nested(String field, T value, Validator<? super T> validator) {
    ValuePath outer = enter(field);
    validator.validate(value, this);
    here = outer;
  }

  /**
   * Exactly one of the fields is present.
   *
   * @param present how many are
   */
  public void exactlyOneOf(int present, String... fields) {
    if (present != 1) {
      addGroup("exactly-one-of", "exactly", present, fields);
    }
  }

  /**
   * At most one of the fields is present.
   *
   * @param present how many are
   */
  public void atMostOneOf(int present, String... fields) {
    if (present > 1) {
      addGroup("at-most-one-of", "at most", present, fields);
    }
  }

  /**
   * At least one of the fields is present.
   *
   * @param present how many are
   */
  public void atLeastOneOf(int present, String... fields) {
    if (present < 1) {
      addGroup("at-least-one-of", "at least", present, fields);
    }
  }

  /**
   * Adds that a field must be present when another is. The caller has found that it is not.
   *
   * @param field the field that is present
   * @param missing the field that is not
   */
  public void requiredWith(String field, String missing) {
    add(missing, "required-with", field, "must be present when " + field + " is");
  }

  /** What has been found, in the order of the checks; unmodifiable. */
  public List<Violation> list() {
    return List.copyOf(found);
  }

  /** Whether nothing has been found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  private ValuePath enter(String field) {
    ValuePath outer = here;
    here = new ValuePath(outer, field);
    return outer;
  }

  private void addGroup(String rule, String howMany, int present, String... fields) {
    String names = String.join(", ", fields);
    add("", rule, names, "must have " + howMany + " one of " + names + ", has " + present);
  }

  private void add(String field, String rule, int bound, String message) {
    add(field, rule, Integer.toString(bound), message);
  }

  private void add(String field, String rule, String bound, String message) {
    found.add(new Violation(here.of(field), rule, bound, message));
  }

  private static boolean isLess(Number previous, Number next) {
    return previous instanceof Double || next instanceof Double
        ? previous.doubleValue() < next.doubleValue()
        : previous.longValue() < next.longValue();
  }

  private static int codePoints(String value) {
    return value.codePointCount(0, value.length());
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
