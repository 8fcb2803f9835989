package dev.opcodec.processor.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words of the language that stand for an enum's constants. */
public final class Words {
  private Words() {}

  /** The constants as a schema writes them, in lower case and with dashes, in their order. */
  public static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return words;
  }
}
