package dev.opcodec.processor.emit.enums;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.model.Deprecation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What all records of flags have: the constants, the algebra and a readable text. */
final class FlagsBody {
  private final ClassName name;
  private final List<FieldSpec> constants = new ArrayList<>();
  private final Map<Integer, String> byBit = new TreeMap<>();

  FlagsBody(ClassName name) {
    this.name = name;
  }

  /** Adds a constant; of several for one bit, the first names it in texts. */
  void add(String constant, int bit, CodeBlock doc, @Nullable Deprecation deprecation) {
    FieldSpec.Builder field = constantField(constant).addJavadoc(doc);
    if (deprecation != null) {
      field.addAnnotation(Annotations.deprecated(deprecation));
    }
    constants.add(field.initializer("new $T($Z1L << $L)", name, bit).build());
    byBit.putIfAbsent(bit, constant);
  }

  /** Adds everything to the record, whose Javadoc the caller has set. */
  TypeSpec.Builder fill(TypeSpec.Builder type) {
    return type.addModifiers(Modifier.PUBLIC)
        .recordConstructor(
            MethodSpec.constructorBuilder()
                .addParameter(ParameterSpec.builder(long.class, "bits").build())
                .build())
        .addField(
            constantField("NONE")
                .addJavadoc(new Javadoc().paragraph("No flag at all.").build())
                .initializer("new $T(0)", name)
                .build())
        .addFields(constants)
        .addMethod(ofBits())
        .addMethod(ofFlags())
        .addMethod(has())
        .addMethod(combination("with", "These flags and those given.", "bits | flags.bits"))
        .addMethod(combination("without", "These flags except those given.", "bits & ~flags.bits"))
        .addMethod(toStringMethod())
        .addMethod(nameOf());
  }

  private FieldSpec.Builder constantField(String constant) {
    return FieldSpec.builder(name, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  private MethodSpec ofBits() {
    return factory("The flags with these bits.")
        .addParameter(long.class, "bits")
        .addStatement("return new $T(bits)", name)
        .build();
  }

  private MethodSpec ofFlags() {
    return factory("All the given flags together.")
        .addParameter(ParameterSpec.builder(ArrayTypeName.of(name), "flags").build())
        .varargs()
        .addStatement("long bits = 0")
        .beginControlFlow("for ($T one : flags)", name)
        .addStatement("bits |= one.bits")
        .endControlFlow()
        .addStatement("return new $T(bits)", name)
        .build();
  }

  private MethodSpec.Builder factory(String doc) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc(new Javadoc().paragraph(doc).build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name);
  }

  private MethodSpec has() {
    return MethodSpec.methodBuilder("has")
        .addJavadoc(new Javadoc().paragraph("True if all the given flags are set.").build())
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(name, "flags")
        .addStatement("return (bits & flags.bits) == flags.bits")
        .build();
  }

  private MethodSpec combination(String method, String doc, String expression) {
    return MethodSpec.methodBuilder(method)
        .addJavadoc(new Javadoc().paragraph(doc).build())
        .addModifiers(Modifier.PUBLIC)
        .returns(name)
        .addParameter(name, "flags")
        .addStatement("return new $T($L)", name, expression)
        .build();
  }

  private MethodSpec toStringMethod() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Annotations.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement(
            "$1T out = new $1T($2S, $3S, $4S)",
            StringJoiner.class,
            ", ",
            name.simpleName() + "[",
            "]")
        .addStatement("long unknown = 0")
        .beginControlFlow("for (long rest = bits; rest != 0; rest &= rest - 1)")
        .addStatement(
            "$T known = nameOf(Long.numberOfTrailingZeros(rest))",
            Annotations.nullable(ClassName.get(String.class)))
        .beginControlFlow("if (known == null)")
        .addStatement("unknown |= Long.lowestOneBit(rest)")
        .nextControlFlow("else")
        .addStatement("out.add(known)")
        .endControlFlow()
        .endControlFlow()
        .beginControlFlow("if (unknown != 0)")
        .addStatement("out.add($S + Long.toHexString(unknown))", "0x")
        .endControlFlow()
        .addStatement("return out.toString()")
        .build();
  }

  private MethodSpec nameOf() {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (bit) {\n$>");
    byBit.forEach((bit, constant) -> code.add("case $L -> $S;\n", bit, constant));
    return MethodSpec.methodBuilder("nameOf")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Annotations.nullable(ClassName.get(String.class)))
        .addParameter(int.class, "bit")
        .addCode(code.add("default -> null;\n$<};\n").build())
        .build();
  }
}
