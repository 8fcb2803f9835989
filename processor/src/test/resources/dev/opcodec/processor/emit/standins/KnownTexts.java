package dev.opcodec.runtime.codec;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What generated enums call. */
@NullMarked
public final class KnownTexts<T> {
  private final Map<String, T> constants = new HashMap<>();

  public static <T> KnownTexts<T> of(List<T> constants, Function<? super T, String> text) {
    KnownTexts<T> texts = new KnownTexts<>();
    constants.forEach(one -> texts.constants.putIfAbsent(text.apply(one), one));
    return texts;
  }

  public @Nullable T find(String text) {
    return constants.get(text);
  }
}
