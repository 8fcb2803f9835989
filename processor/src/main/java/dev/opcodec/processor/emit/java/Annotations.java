package dev.opcodec.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Protocol;
import org.jspecify.annotations.Nullable;

/** Every annotation that generated types carry. */
public final class Annotations {
  private static final ClassName SCHEMA_GENERATED =
      ClassName.get("dev.opcodec.schema", "SchemaGenerated");
  private static final AnnotationSpec NULLABLE =
      AnnotationSpec.builder(ClassName.get("org.jspecify.annotations", "Nullable")).build();

  /** {@code @NullMarked}, on every top-level type. */
  public static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");

  /** {@code @Override}. */
  public static final ClassName OVERRIDE = ClassName.get(Override.class);

  private static final AnnotationSpec SUPPRESS_DEPRECATION =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "deprecation")
          .build();

  private Annotations() {}

  /** The type with a type-use {@code @Nullable}; a primitive is boxed. */
  public static TypeName nullable(TypeName type) {
    return type.box().annotated(NULLABLE);
  }

  /** {@code @Deprecated}, with the version of the schema since which it is so. */
  public static AnnotationSpec deprecated(Deprecation deprecation) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
    if (deprecation.since() != null) {
      annotation.addMember("since", Code.of("$S", deprecation.since()).block());
    }
    return annotation.build();
  }

  /** For what reads components and constants that others had better not read. */
  public static AnnotationSpec suppressDeprecation() {
    return SUPPRESS_DEPRECATION;
  }

  /** The marker of a type that comes from this definition. */
  public static AnnotationSpec schemaGenerated(String file, String definition) {
    return AnnotationSpec.builder(SCHEMA_GENERATED)
        .addMember("file", "$S", file)
        .addMember("definition", "$S", definition)
        .build();
  }

  /** The marker of a protocol table, with which a later run finds out what it was made from. */
  public static AnnotationSpec schemaGenerated(
      String file, String definition, Protocol protocol, @Nullable ClassName base) {
    AnnotationSpec.Builder annotation = schemaGenerated(file, definition).toBuilder();
    if (base != null) {
      annotation.addMember("base", "$T.class", base);
    }
    for (String root : protocol.roots()) {
      annotation.addMember("roots", "$S", root);
    }
    return annotation.addMember("digest", "$S", protocol.digest()).build();
  }
}
