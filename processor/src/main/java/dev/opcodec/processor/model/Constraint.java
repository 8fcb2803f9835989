package dev.opcodec.processor.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A bound on a value that is sent. */
public sealed interface Constraint {
  /** A number is at least this. */
  record Min(BigDecimal bound) implements Constraint {}

  /** A number is at most this. */
  record Max(BigDecimal bound) implements Constraint {}

  /** A string has at least this many code points. */
  record MinLength(int bound) implements Constraint {}

  /** A string has at most this many code points. */
  record MaxLength(int bound) implements Constraint {}

  /** A string has at most this many bytes of UTF-8. */
  record MaxBytes(int bound) implements Constraint {}

  /** The whole string matches. */
  record Matches(Pattern pattern) implements Constraint {
    /** True for the same expression, which a {@link Pattern} by itself does not say. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Matches matches
          && matches.pattern.pattern().equals(pattern.pattern());
    }

    @Override
    public int hashCode() {
      return pattern.pattern().hashCode();
    }
  }

  /** There are at least this many items or entries. */
  record MinItems(int bound) implements Constraint {}

  /** There are at most this many items or entries. */
  record MaxItems(int bound) implements Constraint {}

  /** Each item is less than the next. */
  record Increasing() implements Constraint {}

  /** These hold for each item or map value. */
  record Each(List<Constraint> constraints) implements Constraint {}
}
