package dev.opcodec.runtime.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is written either alone or as an array, and keeps the form it had: {@code "1"} and
 * {@code ["1"]} are not equal.
 *
 * @param isArray whether it is written as an array
 * @param values the values, unmodifiable; exactly one unless it is an array
 * @param <T> the type of a value
 */
public record OneOrMany<T>(boolean isArray, List<T> values) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is not an array and there is not exactly one value
   */
  public OneOrMany {
    values = Copies.nonNullList(values);
    if (!isArray && values.size() != 1) {
      throw new IllegalArgumentException("without an array there is exactly one value");
    }
  }

  /** One value, written alone. */
  public static <T> OneOrMany<T> one(T value) {
    return new OneOrMany<>(false, List.of(value));
  }

  /** Any number of values, written as an array. */
  public static <T> OneOrMany<T> many(List<? extends T> values) {
    return new OneOrMany<>(true, Copies.nonNullList(values));
  }

  /** The first value, null if the array is empty. */
  public @Nullable T first() {
    return values.isEmpty() ? null : values.get(0);
  }
}
