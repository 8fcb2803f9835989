package dev.opcodec.runtime.codec;

import java.util.function.Function;

public record Omittable<T>(boolean isPresent, T orNull) {
  public static <T> Omittable<T> absent() { return new Omittable<>(false, null); }
  public static <T> Omittable<T> ofNullable(T value) { return new Omittable<>(true, value); }
  public <R> Omittable<R> map(Function<? super T, ? extends R> f) {
    return new Omittable<>(isPresent, orNull == null ? null : f.apply(orNull));
  }
}
