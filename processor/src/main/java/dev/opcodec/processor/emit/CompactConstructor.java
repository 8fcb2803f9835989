package dev.opcodec.processor.emit;

import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The constructor that refuses null where the schema does, and copies lists and maps. */
final class CompactConstructor {
  private CompactConstructor() {}

  /** The constructor, empty if there is nothing to refuse or copy. */
  static Optional<MethodSpec> of(List<Component> components) {
    Code.Builder body = Code.builder();
    components.forEach(component -> guard(component, body));
    return body.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addCode(body.build().block())
                .build());
  }

  private static void guard(Component component, Code.Builder body) {
    String name = component.name();
    Code checked =
        component.isNeverNull()
            ? Code.of("$T.requireNonNull($L, $S)", Objects.class, name, name)
            : Code.of("$L", name);
    TypeRef type = component.field().type();
    if (CopyExpression.isNeeded(type)) {
      Code copy =
          component.isOmittable()
              ? Code.of("$L.map($L)", checked, CopyExpression.function(type, name))
              : CopyExpression.of(type, checked, name);
      body.addStatement("$L = $L", name, copy);
    } else if (component.isNeverNull()) {
      body.addStatement("$L", checked);
    }
  }
}
