package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;

/** A key that was always there may be absent, a value may be null, or the other way round. */
final class ChangedPresence implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      for (Matched.Pair<Field> pair : record.fields().kept()) {
        Presence was = pair.old().presence();
        Presence is = pair.now().presence();
        if (was != is) {
          boolean stricter = was.optional() && !is.optional() || was.nullable() && !is.nullable();
          boolean wire = stricter || record.sent();
          comparison.changed(
              pair.old(),
              pair.now(),
              "`"
                  + pair.now().wireName()
                  + "` of `"
                  + record.name()
                  + "` was "
                  + words(was)
                  + ", and is "
                  + words(is),
              "keep its `?` as they were released",
              wire ? new Breaks[] {Breaks.WIRE, Breaks.SOURCE} : new Breaks[] {Breaks.SOURCE});
        }
      }
    }
  }

  private static String words(Presence presence) {
    return switch (presence) {
      case REQUIRED -> "always there";
      case OPTIONAL -> "there or absent";
      case NULLABLE -> "a value or null";
      case OPTIONAL_NULLABLE -> "a value, null or absent";
    };
  }
}
