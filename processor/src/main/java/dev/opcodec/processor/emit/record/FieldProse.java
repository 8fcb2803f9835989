package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.CodeBlock;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says all that is known about a field in words. */
final class FieldProse {
  private FieldProse() {}

  /** The text of a {@code @param} tag, as Javadoc markup; never empty. */
  static String param(Field field, RecordType.Shape shape) {
    String name =
        shape == RecordType.Shape.VALUE
            ? "What it carries."
            : "The key " + Javadoc.code(field.wireName()) + ".";
    return join(
        field.doc().isBlank() ? name : doc(field), details(field), MarksProse.of(field.marks()));
  }

  /** The comment of a method that is annotated if the field is deprecated; it may be empty. */
  static CodeBlock ofMethod(Field field) {
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                join(doc(field), details(field), MarksProse.withoutDeprecation(field.marks())));
    if (field.marks().deprecation() != null) {
      javadoc.tag("deprecated", MarksProse.deprecatedTag(field.marks().deprecation()));
    }
    return javadoc.build();
  }

  private static String doc(Field field) {
    return MarksProse.sentence(Javadoc.escape(field.doc()));
  }

  private static String details(Field field) {
    return join(
        presence(field),
        ConstraintProse.of(field.constraints()),
        field.defaultValue() == null ? "" : "Default: " + Javadoc.code(field.defaultValue()) + ".",
        field.secret() ? "Never printed." : "");
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

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
