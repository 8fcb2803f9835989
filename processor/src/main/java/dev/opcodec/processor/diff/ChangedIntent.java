package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Intent;

/** An intent has another bit, or has to be granted now. */
final class ChangedIntent implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Matched.Pair<Intent> pair : comparison.intents().kept()) {
      if (pair.old().bit() != pair.now().bit()) {
        comparison.report(
            comparison.is(pair.now(), "bit"),
            comparison.was(pair.old()),
            "`" + pair.now().name() + "` was released with the bit " + pair.old().bit(),
            "give it its bit again; what is new gets a bit of its own",
            Breaks.WIRE);
      }
      if (!pair.old().privileged() && pair.now().privileged()) {
        comparison.changed(
            pair.old(),
            pair.now(),
            "`" + pair.now().name() + "` has to be granted now, and could be had by anyone",
            "tell users of it",
            Breaks.BEHAVIOUR);
      }
    }
  }
}
