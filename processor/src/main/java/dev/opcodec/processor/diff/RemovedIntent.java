package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Intent;

/** An intent is gone. */
final class RemovedIntent implements Change {
  @Override
  public void find(Comparison comparison) {
    for (Intent intent : comparison.intents().removed()) {
      comparison.removed(
          intent,
          "the intent `" + intent.name() + "` was released, and is gone",
          "keep it, with `status: obsolete` if it opens nothing any more",
          Breaks.SOURCE);
    }
  }
}
