package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Field;

/** A field has another type. */
final class ChangedFieldType implements Change {
  @Override
  public void find(Comparison comparison) {
    TypeText before = new TypeText(comparison.then());
    TypeText after = new TypeText(comparison.now());
    WireForm wire = new WireForm(comparison);
    for (SharedRecord record : comparison.records()) {
      for (Matched.Pair<Field> pair : record.fields().kept()) {
        String was = before.of(pair.old().type());
        String is = after.of(pair.now().type());
        if (!was.equals(is)) {
          boolean same = wire.isSame(pair.old().type(), pair.now().type());
          comparison.report(
              comparison.is(pair.now(), "type"),
              comparison.was(pair.old()),
              "`"
                  + pair.now().wireName()
                  + "` of `"
                  + record.name()
                  + "` was of type `"
                  + was
                  + "`, and is of type `"
                  + is
                  + "`",
              "keep the type, or add a field of another name",
              same ? new Breaks[] {Breaks.SOURCE} : new Breaks[] {Breaks.WIRE, Breaks.SOURCE});
        }
      }
    }
  }
}
