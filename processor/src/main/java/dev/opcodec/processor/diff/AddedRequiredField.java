package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Field;

/** A field must be there that peers and code of the release do not know. */
final class AddedRequiredField implements Change {
  @Override
  public void find(Comparison comparison) {
    for (SharedRecord record : comparison.records()) {
      for (Field field : record.fields().added()) {
        if (!field.presence().optional() && (record.sent() || record.received())) {
          report(comparison, record, field);
        }
      }
    }
  }

  private static void report(Comparison comparison, SharedRecord record, Field field) {
    String advice = "let its key be absent: `" + field.wireName() + "?`";
    String added = "`" + field.wireName() + "` of `" + record.name() + "` is new and required; ";
    if (record.sent()) {
      comparison.changed(
          record.old(),
          field,
          added + "code that builds one lacks it, and so does what peers of the release send",
          advice,
          Breaks.WIRE,
          Breaks.SOURCE);
    } else {
      comparison.changed(
          record.old(),
          field,
          added + "what peers of the release send is no longer read",
          advice,
          Breaks.WIRE,
          Breaks.BEHAVIOUR);
    }
  }
}
