package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Event;
import java.util.List;

/** An intent that opened an event does so no longer. */
final class ChangedIntents implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<Event> pair : comparison.events().kept()) {
      List<String> before = pair.old().intents();
      List<String> after = pair.now().intents();
      boolean wasAlwaysSent = before.isEmpty();
      if (!after.isEmpty() && (wasAlwaysSent || !after.containsAll(before))) {
        comparison.changed(
            pair.old(),
            pair.now(),
            wasAlwaysSent
                ? "`" + pair.now().name() + "` was always sent, and needs an intent now"
                : "an intent no longer opens `" + pair.now().name() + "`",
            "keep the released intents, and add others beside them",
            Breaks.BEHAVIOUR);
      }
    }
  }
}
