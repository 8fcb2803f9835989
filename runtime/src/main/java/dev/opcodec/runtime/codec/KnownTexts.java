package dev.opcodec.runtime.codec;

import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int QUOTE = 1;

  private final Map<String, T> byText;
  private final List<T> constants;
  private final int[] lengths;

  /** Those of the texts that stand where they are looked for in the usual way. */
  private final NameTable usual;

  private KnownTexts(Map<String, T> byText) {
    this.byText = byText;
    constants = new ArrayList<>(byText.values());
    KnownName[] names = byText.keySet().stream().map(KnownName::of).toArray(KnownName[]::new);
    lengths = Arrays.stream(names).mapToInt(KnownName::nameLength).toArray();
    usual = new NameTable(names, QUOTE);
  }

  /**
   * These constants; of several with one text the first is found.
   *
   * @param text what a constant is on the wire
   * @throws IllegalArgumentException if there are more than 10,000 texts
   */
  public static <T> KnownTexts<T> of(List<T> constants, Function<? super T, String> text) {
    Map<String, T> byText = new LinkedHashMap<>();
    constants.forEach(one -> byText.putIfAbsent(text.apply(one), one));
    return new KnownTexts<>(byText);
  }

  /** The constant of this text, or null. */
  public @Nullable T find(String text) {
    return byText.get(text);
  }

  /**
   * The index of the constant whose text stands behind an opening quote, with its closing one;
   * negative if there is none, or it stands in an unusual way.
   */
  int index(byte[] bytes, int from) {
    return usual.find(bytes, from);
  }

  /** How many bytes the text of a constant has. */
  int length(int index) {
    return lengths[index];
  }

  /** The constant at an index. */
  T get(int index) {
    return constants.get(index);
  }
}
