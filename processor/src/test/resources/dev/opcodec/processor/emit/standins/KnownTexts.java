package dev.opcodec.runtime.codec;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What generated enums call; only the shape matters here. */
@NullMarked
public abstract class KnownTexts<T> {
  public static <T> KnownTexts<T> of(List<T> constants, Function<? super T, String> text) {
    throw new UnsupportedOperationException();
  }

  public abstract @Nullable T find(String text);
}
