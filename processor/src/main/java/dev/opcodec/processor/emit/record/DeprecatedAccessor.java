package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.MethodSpec;
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
    if (component.deprecation().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        MethodSpec.methodBuilder(component.name())
            .addJavadoc(FieldProse.ofMethod(component.field()))
            .addAnnotations(component.deprecation())
            .addModifiers(Modifier.PUBLIC)
            .returns(component.type())
            .addStatement("return $L", component.name())
            .build());
  }
}
