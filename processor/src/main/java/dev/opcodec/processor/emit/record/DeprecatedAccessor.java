package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.emit.java.Annotations;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * An accessor that warns. The annotation cannot stand on the component itself: there it would also
 * fall on the generated constructor parameter and field, and fail under {@code -Werror}.
 */
final class DeprecatedAccessor {
  private DeprecatedAccessor() {}

  /** The accessor, empty if the component is not deprecated. */
  static Optional<MethodSpec> of(Component component) {
    if (!component.isDeprecated()) {
      return Optional.empty();
    }
    return Optional.of(
        MethodSpec.methodBuilder(component.name())
            .addJavadoc(FieldProse.ofMethod(component.field()))
            .addAnnotation(Annotations.DEPRECATED)
            .addModifiers(Modifier.PUBLIC)
            .returns(component.type())
            .addStatement("return $L", component.name())
            .build());
  }
}
