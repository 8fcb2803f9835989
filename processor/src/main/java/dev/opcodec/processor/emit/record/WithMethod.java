package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.names.Identifiers;
import javax.lang.model.element.Modifier;

/**
 * A method that gives a copy with another value of one component. It goes through the builder: in a
 * record of eighty components, eighty constructor calls with eighty arguments would bury the rest.
 */
final class WithMethod {
  private WithMethod() {}

  static MethodSpec emit(ClassName record, Component component) {
    String name = component.name();
    MethodSpec.Builder method = MethodSpec.methodBuilder("with" + Identifiers.pascal(name));
    method.addAnnotations(component.deprecation());
    return method
        .addJavadoc(new Javadoc().paragraph("A copy with this {@code " + name + "}.").build())
        .addModifiers(Modifier.PUBLIC)
        .returns(record)
        .addParameter(component.type(), name)
        .addCode(Code.statement("return toBuilder().$L($Z$L).build()", name, name).block())
        .build();
  }
}
