package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.RecordType;

/** An object has become a bare value, or the other way round. */
final class ChangedShape implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      if (record.old().shape() != record.now().shape()) {
        comparison.changed(
            record.old(),
            record.now(),
            "`"
                + record.name()
                + "` was released as "
                + words(record.old().shape())
                + ", and is "
                + words(record.now().shape()),
            "give what is different a name of its own",
            Breaks.WIRE,
            Breaks.SOURCE);
      }
    }
  }

  private static String words(RecordType.Shape shape) {
    return switch (shape) {
      case OBJECT -> "a table of fields";
      case VALUE -> "a bare value";
      case EMPTY -> "a null";
    };
  }
}
