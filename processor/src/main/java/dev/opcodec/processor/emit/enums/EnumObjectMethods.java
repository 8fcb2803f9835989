package dev.opcodec.processor.emit.enums;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.emit.java.Annotations;
import java.util.List;
import javax.lang.model.element.Modifier;

/** An open enum's {@code equals}, {@code hashCode} and {@code toString}: by its value. */
final class EnumObjectMethods {
  private EnumObjectMethods() {}

  static List<MethodSpec> of(ClassName name, boolean isText) {
    return List.of(equalsMethod(name, isText), hashCodeMethod(isText), toStringMethod());
  }

  private static MethodSpec equalsMethod(ClassName name, boolean isText) {
    return override("equals", boolean.class)
        .addParameter(Annotations.nullable(ClassName.get(Object.class)), "other")
        .addStatement(
            isText
                ? "return other instanceof $T that && value.equals(that.value)"
                : "return other instanceof $T that && value == that.value",
            name)
        .build();
  }

  private static MethodSpec hashCodeMethod(boolean isText) {
    return override("hashCode", int.class)
        .addStatement(isText ? "return value.hashCode()" : "return Long.hashCode(value)")
        .build();
  }

  private static MethodSpec toStringMethod() {
    return override("toString", String.class)
        .addStatement("return isKnown() ? known.name() : known + $S + value + $S", "(", ")")
        .build();
  }

  private static MethodSpec.Builder override(String name, Class<?> returned) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Annotations.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned);
  }
}
