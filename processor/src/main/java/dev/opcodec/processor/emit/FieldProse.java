package dev.opcodec.processor.emit;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says all that is known about a field in words. */
final class FieldProse {
  private FieldProse() {}

  /** The text of a {@code @param} tag or of a setter's comment, as Javadoc markup; never empty. */
  static String of(Field field) {
    String doc = MarksProse.sentence(Javadoc.escape(field.doc()));
    return Stream.of(
            doc.isEmpty() ? "The key " + Javadoc.code(field.wireName()) + "." : doc,
            presence(field),
            ConstraintProse.of(field.constraints()),
            field.defaultValue() == null
                ? ""
                : "Default: " + Javadoc.code(field.defaultValue()) + ".",
            field.secret() ? "Never printed." : "",
            MarksProse.of(field.marks()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String presence(Field field) {
    if (field.type().equals(TypeRef.of(Scalar.NULL))) {
      return "True if the key is there.";
    }
    return switch (field.presence()) {
      case REQUIRED -> "";
      case OPTIONAL -> "Null if absent.";
      case NULLABLE -> "May be null.";
      case OPTIONAL_NULLABLE -> "May be absent or null.";
    };
  }
}
