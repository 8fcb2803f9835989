package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.names.Identifiers;
import javax.lang.model.element.Modifier;

/**
 * A method that gives a copy with another value of one component. It goes through the builder: in a
 * record of eighty components, eighty constructor calls with eighty arguments would bury the rest.
 */
final class WithEmitter {
  private WithEmitter() {}

  static MethodSpec emit(ClassName record, Component component) {
    String name = component.name();
    MethodSpec.Builder method = MethodSpec.methodBuilder("with" + Identifiers.pascal(name));
    if (component.isDeprecated()) {
      method.addAnnotation(Annotations.DEPRECATED);
    }
    return method
        .addModifiers(Modifier.PUBLIC)
        .returns(record)
        .addParameter(component.type(), name)
        .addStatement("return toBuilder().$L($L).build()", name, name)
        .build();
  }
}
