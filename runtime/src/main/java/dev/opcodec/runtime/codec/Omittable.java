package dev.opcodec.runtime.codec;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value of a key that may be absent and may be null, which mean different things: "leave as it
 * is" and "clear".
 *
 * @param <T> the value's type
 */
public final class Omittable<T> {
  private static final Omittable<?> ABSENT = new Omittable<>(null);
  private static final Omittable<?> NULL = new Omittable<>(null);

  private final @Nullable T value;

  private Omittable(@Nullable T value) {
    this.value = value;
  }

  /** The key is not there. */
  @SuppressWarnings("unchecked") // holds no value, so it is one for every type
  public static <T> Omittable<T> absent() {
    return (Omittable<T>) ABSENT;
  }

  /** The key is there and its value is null. */
  @SuppressWarnings("unchecked") // holds no value, so it is one for every type
  public static <T> Omittable<T> ofNull() {
    return (Omittable<T>) NULL;
  }

  /** The key is there and has a value. */
  public static <T> Omittable<T> of(T value) {
    return new Omittable<>(Objects.requireNonNull(value, "value"));
  }

  /** The key is there; null stands for JSON's null. */
  public static <T> Omittable<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : new Omittable<>(value);
  }

  /** Whether the key is not there. */
  public boolean isAbsent() {
    return this == ABSENT;
  }

  /** Whether the key is there and its value is null. */
  public boolean isNull() {
    return this == NULL;
  }

  /** Whether the key is there and its value is not null. */
  public boolean isPresent() {
    return value != null;
  }

  /** The value, or null where there is none for either reason. */
  public @Nullable T orNull() {
    return value;
  }

  /**
   * The value.
   *
   * @throws NoSuchElementException if the key is absent or null
   */
  public T get() {
    if (value == null) {
      throw new NoSuchElementException(isAbsent() ? "absent" : "null");
    }
    return value;
  }

  /** The same with the value replaced; absent stays absent and null stays null. */
  public <U> Omittable<U> map(Function<? super T, ? extends @Nullable U> change) {
    if (value == null) {
      return isAbsent() ? absent() : ofNull();
    }
    return ofNullable(change.apply(value));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (value != null && other instanceof Omittable<?> that && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value == null ? (isAbsent() ? 1 : 2) : value.hashCode();
  }

  /** The value's text, {@code null} or {@code absent}. */
  @Override
  public String toString() {
    return isAbsent() ? "absent" : String.valueOf(value);
  }
}
