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
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The way from a value to its constant: by its bytes for texts, by a switch without boxing for
 * numbers. The list and what finds texts stand in a nested class, whose name no constant can have.
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
              "$T known =$WListed.BY_TEXT.find($T.requireNonNull(value, $S))",
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

  /** {@code static X read(JsonReader)}, for texts. */
  MethodSpec readMethod() {
    return MethodSpec.methodBuilder("read")
        .addJavadoc(
            new Javadoc()
                .paragraph("Reads one; for a listed value no text is made.")
                .tag("throws", "JsonDecodeException if no string comes next")
                .build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(RuntimeTypes.JSON_READER, "in")
        .addStatement("$T known = in.readKnown(Listed.BY_TEXT)", Annotations.nullable(name))
        .addStatement("return known == null ? of(in.readString()) : known")
        .build();
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

  /** The nested class with the list of all constants and, for texts, what finds them. */
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
      listed.addField(
          FieldSpec.builder(
                  ParameterizedTypeName.get(RuntimeTypes.KNOWN_TEXTS, name),
                  "BY_TEXT",
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("$T.of(ALL, $T::value)", RuntimeTypes.KNOWN_TEXTS, name)
              .build());
    }
    return listed.build();
  }
}
