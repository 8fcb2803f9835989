package dev.opcodec.processor.resolve;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of types that are taken, so that those made up for inline types are new. */
final class TypeNames {
  /** The set of flags that is made from the intents. */
  static final String INTENTS = "Intents";

  private final Set<String> taken = new HashSet<>();

  void take(String name) {
    taken.add(name.toLowerCase(Locale.ROOT));
  }

  /** The wanted name, with a number if it is taken; names that differ in case only are one. */
  String unique(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + i;
    }
    return name;
  }
}
