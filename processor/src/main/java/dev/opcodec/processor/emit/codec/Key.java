package dev.opcodec.processor.emit.codec;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.RecordType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that an object has on the wire.
 *
 * @param field what it becomes, null if the schema leaves it out
 */
record Key(String wireName, @Nullable Field field) {
  /** The keys as a peer usually sends them, so that a codec's first guess is right. */
  static List<Key> inOrder(RecordType record, KeyOrder order) {
    Map<String, Field> fields = new HashMap<>();
    record.fields().forEach(field -> fields.put(field.wireName(), field));
    return order.keysOf(record).stream().map(name -> new Key(name, fields.get(name))).toList();
  }

  /** The fields of those keys that have one. */
  static List<Field> fields(List<Key> keys) {
    return keys.stream().map(Key::field).filter(Objects::nonNull).toList();
  }
}
