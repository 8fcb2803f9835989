package dev.opcodec.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.Protocol;

/** Every annotation that generated types carry. */
final class Annotations {
  private static final ClassName SCHEMA_GENERATED =
      ClassName.get("dev.opcodec.schema", "SchemaGenerated");
  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");
  static final ClassName DEPRECATED = ClassName.get(Deprecated.class);
  static final ClassName OVERRIDE = ClassName.get(Override.class);

  private Annotations() {}

  /** The type with a type-use {@code @Nullable}; a primitive is boxed. */
  static TypeName nullable(TypeName type) {
    return type.box().annotated(NULLABLE);
  }

  /** The marker of a type that comes from this definition. */
  static AnnotationSpec schemaGenerated(String file, String definition) {
    return AnnotationSpec.builder(SCHEMA_GENERATED)
        .addMember("file", "$S", file)
        .addMember("definition", "$S", definition)
        .build();
  }

  /** The marker of a protocol table, with which a later run finds out what it was made from. */
  static AnnotationSpec schemaGenerated(String file, String definition, Protocol protocol) {
    AnnotationSpec.Builder annotation = schemaGenerated(file, definition).toBuilder();
    for (String root : protocol.roots()) {
      annotation.addMember("roots", "$S", root);
    }
    return annotation.addMember("digest", "$S", protocol.digest()).build();
  }
}
