package dev.opcodec.processor.emit.family;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Javadoc;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * A Java enum of the protocol's own numbers: its constants with their properties, an accessor for
 * each property, and the way back from the number.
 */
final class NumberedEnum {
  private final ClassName name;
  private final Map<String, Property> properties = new LinkedHashMap<>();
  private final TypeSpec.Builder type;
  private final Map<Integer, String> byNumber = new LinkedHashMap<>();

  private record Property(TypeName type, String doc) {}

  NumberedEnum(ClassName name, CodeBlock doc) {
    this.name = name;
    this.type = TypeSpec.enumBuilder(name).addJavadoc(doc).addModifiers(Modifier.PUBLIC);
  }

  /** Adds a property, given to the constants in this order. */
  NumberedEnum property(TypeName type, String property, String doc) {
    properties.put(property, new Property(type, doc));
    return this;
  }

  /** Adds a constant. */
  void constant(String constant, int number, CodeBlock doc, CodeBlock arguments) {
    byNumber.putIfAbsent(number, constant);
    type.addEnumConstant(
        constant, TypeSpec.anonymousClassBuilder(arguments).addJavadoc(doc).build());
  }

  /** The enum with a method {@code of} for the number. */
  TypeSpec.Builder withLookup(String number) {
    return fill().addMethod(lookup(number));
  }

  /** The enum. */
  TypeSpec.Builder fill() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    properties.forEach(
        (property, what) -> {
          type.addField(what.type(), property, Modifier.PRIVATE, Modifier.FINAL);
          constructor
              .addParameter(ParameterSpec.builder(what.type(), property).build())
              .addStatement("this.$1L = $1L", property);
        });
    type.addMethod(constructor.build());
    properties.forEach((property, what) -> type.addMethod(accessor(property, what)));
    return type;
  }

  private static MethodSpec accessor(String property, Property what) {
    return MethodSpec.methodBuilder(property)
        .addJavadoc(new Javadoc().paragraph(what.doc()).build())
        .addModifiers(Modifier.PUBLIC)
        .returns(what.type())
        .addStatement("return $L", property)
        .build();
  }

  private MethodSpec lookup(String number) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch ($L) {\n$>", number);
    byNumber.forEach((value, constant) -> code.add("case $L -> $L;\n", value, constant));
    return MethodSpec.methodBuilder("of")
        .addJavadoc(
            new Javadoc().paragraph("The constant of a number, null if it is not listed.").build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(Annotations.nullable(name))
        .addParameter(int.class, number)
        .addCode(code.add("default -> null;\n$<};\n").build())
        .build();
  }
}
