package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Field;

/** A field is gone. */
final class RemovedField implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      for (Field field : record.fields().removed()) {
        String gone = "`" + field.wireName() + "` of `" + record.name() + "` is gone";
        if (record.sent() && !field.presence().optional()) {
          comparison.report(
              comparison.is(record.now(), ""),
              comparison.was(field),
              gone + ", and peers of the release require it",
              "keep it; it may be `deprecated`",
              Breaks.WIRE,
              Breaks.SOURCE);
        } else {
          comparison.report(
              comparison.is(record.now(), ""),
              comparison.was(field),
              gone,
              "keep it, `deprecated` with what to `use` instead",
              Breaks.SOURCE);
        }
      }
    }
  }
}
