package dev.opcodec.runtime.codec;

import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
public record Omittable<T>(boolean isPresent, @Nullable T orNull) {
  public static <T> Omittable<T> absent() { return new Omittable<>(false, null); }
  public static <T> Omittable<T> ofNull() { return new Omittable<>(true, null); }
  public static <T> Omittable<T> of(T value) { return new Omittable<>(true, value); }
  public static <T> Omittable<T> ofNullable(@Nullable T value) { return new Omittable<>(true, value); }
  public boolean isAbsent() { return !isPresent; }
  public <U> Omittable<U> map(Function<? super T, ? extends @Nullable U> change) {
    return new Omittable<>(isPresent, orNull == null ? null : change.apply(orNull));
  }
}
