package dev.opcodec.runtime.codec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;
@NullMarked
public record Omittable<T>(boolean isAbsent, @Nullable T orNull) {
  public static <T> Omittable<T> absent() {
    return new Omittable<>(true, null);
  }

  public static <T> Omittable<T> ofNull() {
    return new Omittable<>(false, null);
  }

  public static <T> Omittable<T> of(T value) {
    return new Omittable<>(false, value);
  }

  public <U> Omittable<U> map(Function<? super T, ? extends @Nullable U> change) {
    return orNull == null
        ? new Omittable<>(isAbsent, null)
        : new Omittable<>(false, change.apply(orNull));
  }
}
