package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.ObjectRule;

/** Fields that could be sent together, or left out, no longer can. */
final class AddedRule implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      for (ObjectRule rule : record.now().rules()) {
        if (record.sent() && !record.old().rules().contains(rule)) {
          comparison.changed(
              record.old(),
              rule,
              "`" + record.name() + "` has a rule that it was released without",
              "leave it out; what was valid stays valid",
              Breaks.BEHAVIOUR);
        }
      }
    }
  }
}
