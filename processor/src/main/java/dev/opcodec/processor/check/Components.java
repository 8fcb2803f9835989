package dev.opcodec.processor.check;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.names.Identifiers;

/** What a field is called as the component of a record. */
final class Components {
  private Components() {}

  static String nameOf(Field field) {
    return field.javaName() != null ? field.javaName() : Identifiers.camel(field.wireName());
  }
}
