package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** The frame of a generated validator. */
final class ValidatorClass {
  private ValidatorClass() {}

  /** The class, still without its constructor and its method. */
  static TypeSpec.Builder of(JavaNames names, ClassName type) {
    return CodecClass.singleton(names.validator(type), RuntimeTypes.VALIDATOR, type)
        .addJavadoc("Holds a {@link $T} against the bounds that the schema states.\n", type);
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
