package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A record's {@code toString} in the usual form, with stars for what must not be printed. */
final class SecretToString {
  private SecretToString() {}

  /** The method, empty if no component is secret. */
  static Optional<MethodSpec> of(ClassName type, List<Component> components) {
    if (components.stream().noneMatch(component -> component.field().secret())) {
      return Optional.empty();
    }
    Code.Builder text = Code.builder();
    StringBuilder literal = new StringBuilder(type.simpleName()).append('[');
    String separator = "";
    for (Component component : components) {
      literal.append(separator).append(component.name()).append('=');
      separator = ", ";
      if (component.field().secret()) {
        literal.append("***");
      } else {
        text.add("$S$W+ $L$W+ ", literal, component.name());
        literal.setLength(0);
      }
    }
    text.add("$S", literal.append(']'));
    return Optional.of(
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Annotations.OVERRIDE)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addCode(Code.statement("return $L", text.build()).block())
            .build());
  }
}
