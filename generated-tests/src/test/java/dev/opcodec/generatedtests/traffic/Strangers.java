package dev.opcodec.generatedtests.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keys that no schema knows, as a gateway that moved on would send them. */
final class Strangers {
  private Strangers() {}

  /** Adds them to an object and to all objects inside it. */
  static void addTo(Tree object, Dice dice) {
    for (Object value : new ArrayList<>(object.values())) {
      if (value instanceof Tree inner) {
        addTo(inner, dice);
      } else if (value instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof Tree inner) {
            addTo(inner, dice);
          }
        }
      }
    }
    object.with("a_future_flag", dice.chance(50));
    object.with("novel_text", dice.sentence(3));
    if (dice.chance(30)) {
      object.with("unheard_of", Map.of("ids", List.of(dice.id(), dice.id()), "none", List.of()));
    }
  }
}
