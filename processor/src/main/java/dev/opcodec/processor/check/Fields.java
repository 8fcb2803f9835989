package dev.opcodec.processor.check;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a record by their wire names. */
final class Fields {
  private Fields() {}

  static @Nullable Field find(RecordType record, String wireName) {
    for (Field field : record.fields()) {
      if (field.wireName().equals(wireName)) {
        return field;
      }
    }
    return null;
  }

  static List<String> names(RecordType record) {
    return record.fields().stream().map(Field::wireName).toList();
  }
}
