package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import java.util.List;

/**
 * A record then and now.
 *
 * @param sent true if a client of the release sends it
 * @param received true if a client of the release receives it
 * @param fields its fields; none if the one form is not like the other
 */
record SharedRecord(
    RecordType old, RecordType now, boolean sent, boolean received, Matched<Field> fields) {

  static SharedRecord of(RecordType old, RecordType now, boolean sent, boolean received) {
    boolean alike = old.shape() == now.shape() && old.shape() == RecordType.Shape.OBJECT;
    return new SharedRecord(
        old,
        now,
        sent,
        received,
        alike
            ? Matched.of(old.fields(), now.fields(), Field::wireName)
            : new Matched<>(List.of(), List.of(), List.of()));
  }

  String name() {
    return now.name();
  }
}
