package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.WireOrder;
import java.util.Comparator;
import java.util.List;

/** Sorts fields as a peer usually sends them, so that a codec's first guess is right. */
final class WireOrderedFields {
  private WireOrderedFields() {}

  static List<Field> of(RecordType record, WireOrder order) {
    List<String> keys = order.keysOf(record);
    return record.fields().stream()
        .sorted(Comparator.comparingInt(field -> keys.indexOf(field.wireName())))
        .toList();
  }
}
