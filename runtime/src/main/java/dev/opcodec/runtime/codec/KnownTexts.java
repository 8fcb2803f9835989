package dev.opcodec.runtime.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Constants that are texts on the wire, found by those.
 *
 * @param <T> the constants' type
 */
public final class KnownTexts<T> {
  private final FieldNames texts;
  private final List<T> constants;

  private KnownTexts(FieldNames texts, List<T> constants) {
    this.texts = texts;
    this.constants = constants;
  }

  /**
   * These constants; of several with one text the first is found.
   *
   * @param text what a constant is on the wire
   */
  public static <T> KnownTexts<T> of(List<T> constants, Function<? super T, String> text) {
    Map<String, T> byText = new LinkedHashMap<>();
    constants.forEach(one -> byText.putIfAbsent(text.apply(one), one));
    FieldName[] names = byText.keySet().stream().map(FieldName::of).toArray(FieldName[]::new);
    return new KnownTexts<>(FieldNames.of(names), new ArrayList<>(byText.values()));
  }

  /** The constant of this text, or null. */
  public @Nullable T find(String text) {
    return at(texts.find(text));
  }

  /** The constant of the text between two positions, or null. */
  @Nullable T find(byte[] bytes, int from, int to) {
    return at(texts.find(bytes, from, to));
  }

  /** The index of the constant of the text between two positions, negative for none. */
  int index(byte[] bytes, int from, int to) {
    return texts.find(bytes, from, to);
  }

  /** The constant at an index. */
  T get(int index) {
    return constants.get(index);
  }

  private @Nullable T at(int index) {
    return index < 0 ? null : constants.get(index);
  }
}
