package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.emit.java.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The constructor that refuses null where the schema does, and copies lists and maps. */
final class CompactConstructor {
  private CompactConstructor() {}

  /** The constructor, empty if there is nothing to refuse or copy. */
  static Optional<MethodSpec> of(List<Component> components) {
    Code.Builder body = Code.builder();
    for (Component one : components) {
      body.add(
          ComponentGuard.of(one.field().type(), one.name(), one.isNeverNull(), one.isOmittable()));
    }
    return body.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addCode(body.build().block())
                .build());
  }
}
