package dev.opcodec.processor.lint;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.Identifiers;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A field's name is what stands on the wire, so that any is legal; but one that is unlike the
 * others is often a slip.
 */
final class FieldStyle implements Lint {
  private static final Pattern LOWER_SNAKE = Pattern.compile("[a-z0-9_$]+");

  @Override
  public void check(Inspected schema) {
    for (RecordType record : schema.records()) {
      for (Field field : record.fields()) {
        boolean component = record.shape() == RecordType.Shape.VALUE;
        if (!component && !LOWER_SNAKE.matcher(field.wireName()).matches()) {
          String better = Identifiers.singleSpaced(field.wireName()).toLowerCase(Locale.ROOT);
          schema.warn(
              Code.FIELD_STYLE,
              field,
              "the field `" + field.wireName() + "` is not in lower_snake_case",
              (LOWER_SNAKE.matcher(better).matches()
                      ? "write `" + better + "`"
                      : "use letters of a to z, digits and `_`")
                  + ", if that is what stands on the wire");
        }
      }
    }
  }
}
