package dev.opcodec.processor.emit;

import com.palantir.javapoet.CodeBlock;
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
    CodeBlock.Builder body = CodeBlock.builder();
    components.forEach(component -> guard(component, body));
    return body.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addCode(body.build())
                .build());
  }

  private static void guard(Component component, CodeBlock.Builder body) {
    String name = component.name();
    CodeBlock checked =
        component.isNeverNull()
            ? CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, name, name)
            : CodeBlock.of("$L", name);
    TypeRef type = component.field().type();
    if (CopyExpression.isNeeded(type)) {
      CodeBlock copy =
          component.isOmittable()
              ? CodeBlock.of("$L.map($L)", checked, CopyExpression.function(type, name))
              : CopyExpression.of(type, checked, name);
      body.addStatement("$L = $L", name, copy);
    } else if (component.isNeverNull()) {
      body.addStatement("$L", checked);
    }
  }
}
