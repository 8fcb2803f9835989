package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.FlagsType;
import dev.opcodec.processor.model.Marks;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.resolve.Places;

/** Who is warned off something wants to know what to use instead, or why. */
final class MissingReplacement implements Lint {
  @Override
  public void check(Inspected schema) {
    for (RecordType record : schema.records()) {
      for (Field field : record.fields()) {
        check(schema, field, field.wireName(), field.doc(), field.marks());
      }
    }
    for (EnumType type : schema.protocol().enums()) {
      type.values()
          .forEach(value -> check(schema, value, value.name(), value.doc(), value.marks()));
    }
    for (FlagsType type : schema.protocol().flags()) {
      type.flags().forEach(flag -> check(schema, flag, flag.name(), flag.doc(), flag.marks()));
    }
  }

  private static void check(Inspected schema, Object part, String name, String doc, Marks marks) {
    if (marks.deprecation() != null
        && marks.deprecation().use() == null
        && doc.isEmpty()
        && marks.note() == null) {
      schema.warn(
          Code.NO_REPLACEMENT,
          schema.places().of(part, Places.DEPRECATED),
          "`" + name + "` is deprecated, and nothing says why or what to use instead",
          "name it, as in `deprecated: {use: other_field}`, or say why in a `note`",
          null);
    }
  }
}
