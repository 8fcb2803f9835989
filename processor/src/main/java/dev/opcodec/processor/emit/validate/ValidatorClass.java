package dev.opcodec.processor.emit.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.Singleton;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** The frame of a generated validator. */
final class ValidatorClass {
  private ValidatorClass() {}

  /** The class, still without its constructor and its method. */
  static TypeSpec.Builder of(ClassName type) {
    return Singleton.of(JavaNames.validator(type), RuntimeTypes.VALIDATOR, type)
        .addJavadoc(
            new Javadoc()
                .paragraph(
                    "Holds a {@link "
                        + type.simpleName()
                        + "} against the bounds that the schema states.")
                .build());
  }

  /** The whole class of a validator without parts. */
  static TypeSpec of(ClassName type, Code checks) {
    return of(type)
        .addMethod(Singleton.privateConstructor())
        .addMethod(validate(type).addCode(checks.block()).build())
        .build();
  }

  /** The method that a validator must have. */
  static MethodSpec.Builder validate(ClassName type) {
    return method("validate", type).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
  }

  /** A method that checks a value. */
  static MethodSpec.Builder method(String name, ClassName type) {
    return MethodSpec.methodBuilder(name)
        .addParameter(type, "value")
        .addParameter(RuntimeTypes.VIOLATIONS, "out");
  }
}
