package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;

/** A bare value has another type, or may be null where it could not. */
final class ChangedValueType implements Change {
  @Override
  public void find(Comparison comparison) {
    TypeText before = new TypeText(comparison.then());
    TypeText after = new TypeText(comparison.now());
    for (SharedRecord record : comparison.records()) {
      if (record.old().shape() == RecordType.Shape.VALUE
          && record.now().shape() == RecordType.Shape.VALUE) {
        String was = text(before, record.old().fields().get(0));
        String is = text(after, record.now().fields().get(0));
        if (!was.equals(is)) {
          comparison.changed(
              record.old(),
              record.now(),
              "`" + record.name() + "` carried `" + was + "`, and carries `" + is + "`",
              "give what is different a name of its own",
              Breaks.WIRE,
              Breaks.SOURCE);
        }
      }
    }
  }

  private static String text(TypeText types, Field field) {
    return types.of(field.type(), field.presence().nullable());
  }
}
