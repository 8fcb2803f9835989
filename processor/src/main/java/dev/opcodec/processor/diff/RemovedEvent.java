package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Event;

/** An event is gone. */
final class RemovedEvent implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Event event : comparison.events().removed()) {
      if (RenamedEvent.successor(comparison, event) == null) {
        comparison.removed(
            event,
            "the event `" + event.name() + "` was released, and is gone",
            "keep it, with `status: obsolete` if no peer sends it any more",
            Breaks.SOURCE);
      }
    }
  }
}
