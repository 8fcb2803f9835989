package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Event;
import org.jspecify.annotations.Nullable;

/** An event has its released name as an alias only. */
final class RenamedEvent implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Event event : comparison.events().removed()) {
      Event successor = successor(comparison, event);
      if (successor != null) {
        comparison.changed(
            event,
            successor,
            "the event was called `" + event.name() + "`, which is what peers send",
            "keep the name; `aliases` are for readers",
            Breaks.WIRE,
            Breaks.SOURCE);
      }
    }
  }

  /** The new event that names a removed one as its alias, null if there is none. */
  static @Nullable Event successor(Comparison comparison, Event removed) {
    for (Event added : comparison.events().added()) {
      if (added.aliases().contains(removed.name())) {
        return added;
      }
    }
    return null;
  }
}
