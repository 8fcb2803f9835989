package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Field;

/** A value that was kept out of logs may be printed. */
final class UncoveredSecret implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      for (Matched.Pair<Field> pair : record.fields().kept()) {
        if (pair.old().secret() && !pair.now().secret()) {
          comparison.changed(
              pair.old(),
              pair.now(),
              "`"
                  + pair.now().wireName()
                  + "` of `"
                  + record.name()
                  + "` was a secret, and is printed now",
              "write `secret: true`",
              Breaks.BEHAVIOUR);
        }
      }
    }
  }
}
