package dev.opcodec.processor.emit.enums;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.model.EnumType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The way from a value to its constant: a map for texts, a switch without boxing for numbers. The
 * list and the map stand in a nested class, whose name no constant can have.
 */
final class EnumLookup {
  private final EnumType type;
  private final ClassName name;

  EnumLookup(EnumType type, ClassName name) {
    this.type = type;
    this.name = name;
  }

  /** {@code static X of(String)} or {@code static X of(long)}. */
  MethodSpec ofMethod() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc(
                new Javadoc()
                    .paragraph("The constant of a listed value; for any other, one that keeps it.")
                    .build())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(name);
    if (type.base() == EnumType.Base.STRING) {
      return method
          .addParameter(String.class, "value")
          .addStatement(
              "$T known =$WListed.BY_VALUE.get($T.requireNonNull(value, $S))",
              Annotations.nullable(name),
              Objects.class,
              "value")
          .addStatement(
              "return known == null ? new $T(value, Known.$L) : known",
              name,
              EnumEmitter.UNRECOGNIZED)
          .build();
    }
    return method.addParameter(long.class, "value").addCode(numberLookup().block()).build();
  }

  private Code numberLookup() {
    Map<Long, String> constants = new LinkedHashMap<>();
    for (EnumType.Value value : type.values()) {
      constants.putIfAbsent(Long.parseLong(value.wire()), EnumEmitter.constant(value));
    }
    Code.Builder code = Code.builder();
    // A switch takes no long.
    constants.forEach(
        (number, constant) -> {
          if (number != number.intValue()) {
            code.beginControlFlow("if (value == $LL)", number)
                .addStatement("return $L", constant)
                .endControlFlow();
          }
        });
    code.beginControlFlow("if (value != (int) value)")
        .addStatement("return new $T(value, Known.$L)", name, EnumEmitter.UNRECOGNIZED)
        .endControlFlow()
        .add("return switch ((int) value) {\n$>");
    constants.forEach(
        (number, constant) -> {
          if (number == number.intValue()) {
            code.add("case $L -> $L;\n", number, constant);
          }
        });
    return code.add("default -> new $T(value, Known.$L);\n", name, EnumEmitter.UNRECOGNIZED)
        .add("$<};\n")
        .build();
  }

  /** The nested class with the list of all constants and, for texts, the map. */
  TypeSpec listedClass() {
    ParameterizedTypeName list = ParameterizedTypeName.get(ClassName.get(List.class), name);
    Code constants =
        type.values().stream()
            .map(value -> Code.of("$L", EnumEmitter.constant(value)))
            .collect(Code.joining(",$W"));
    TypeSpec.Builder listed =
        TypeSpec.classBuilder("Listed")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addField(
                FieldSpec.builder(list, "ALL", Modifier.STATIC, Modifier.FINAL)
                    .initializer(Code.of("$T.of($L)", List.class, constants).block())
                    .build());
    if (type.base() == EnumType.Base.STRING) {
      ParameterizedTypeName map =
          ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), name);
      listed
          .addField(
              FieldSpec.builder(map, "BY_VALUE", Modifier.STATIC, Modifier.FINAL)
                  .initializer("new $T<>()", HashMap.class)
                  .build())
          .addStaticBlock(
              Code.builder()
                  .beginControlFlow("for ($T one : ALL)", name)
                  .addStatement("BY_VALUE.putIfAbsent(one.value, one)")
                  .endControlFlow()
                  .build()
                  .block());
    }
    return listed.build();
  }
}
