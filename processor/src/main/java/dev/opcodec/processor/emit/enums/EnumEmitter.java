package dev.opcodec.processor.emit.enums;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.DefinitionProse;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Open enums: a class with a constant for each known value, in which any other value fits too, and
 * a nested Java enum to switch over.
 */
public final class EnumEmitter {
  /** The constant of the nested enum for a value that the schema does not list. */
  static final String UNRECOGNIZED = "UNRECOGNIZED";

  private final EnumType type;
  private final ClassName name;
  private final TypeName value;
  private final boolean isText;

  private EnumEmitter(EnumType type, ClassName name) {
    this.type = type;
    this.name = name;
    this.isText = type.base() == EnumType.Base.STRING;
    this.value = isText ? ClassName.get(String.class) : TypeName.LONG;
  }

  /** The classes. */
  public static List<JavaFile> emit(Plan plan) {
    return plan.protocol().enums().stream()
        .filter(type -> Plan.isLocal(type.meta()))
        .map(type -> new EnumEmitter(type, plan.names().enumType(type)).file())
        .toList();
  }

  /** The name of a value's constant. */
  static String constant(EnumType.Value value) {
    return value.javaName() == null ? value.name() : value.javaName();
  }

  private JavaFile file() {
    TypeSpec.Builder out = TypeSpec.classBuilder(name);
    out.addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(isText ? RuntimeTypes.STRING_ENUM : RuntimeTypes.INTEGER_ENUM)
        .addJavadoc(doc());
    type.values().forEach(one -> out.addField(constantField(one)));
    out.addField(value, "value", Modifier.PRIVATE, Modifier.FINAL)
        .addField(known(), "known", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(new EnumLookup(type, name).ofMethod())
        .addMethods(isText ? List.of(new EnumLookup(type, name).readMethod()) : List.of())
        .addMethod(
            accessor("value", value, "What is on the wire.").toBuilder()
                .addAnnotation(Annotations.OVERRIDE)
                .build())
        .addMethod(accessor("known", known(), "The value to switch over."))
        .addMethod(isKnown())
        .addMethod(values())
        .addMethods(EnumObjectMethods.of(name, isText))
        .addType(knownEnum())
        .addType(new EnumLookup(type, name).listedClass());
    return GeneratedFile.of(name.packageName(), type.meta(), out);
  }

  private CodeBlock doc() {
    return new Javadoc()
        .paragraph(MarksProse.sentence(Javadoc.escape(type.meta().doc())))
        .paragraph("An open enum: a value that is not listed here is kept as it came.")
        .paragraph(MarksProse.of(type.meta().marks()))
        .build();
  }

  private ClassName known() {
    return name.nestedClass("Known");
  }

  private FieldSpec constantField(EnumType.Value one) {
    FieldSpec.Builder field =
        FieldSpec.builder(name, constant(one), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                DefinitionProse.ofAnnotated(
                    one.doc(), one.marks(), "The value " + Javadoc.code(one.wire()) + "."));
    if (one.marks().deprecation() != null) {
      field.addAnnotation(Annotations.deprecated(one.marks().deprecation()));
    }
    String format = isText ? "new $T($Z$S,$WKnown.$L)" : "new $T($Z$LL,$WKnown.$L)";
    return field.initializer(Code.of(format, name, one.wire(), constant(one)).block()).build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(value, "value")
        .addParameter(known(), "known")
        .addStatement("this.value = value")
        .addStatement("this.known = known")
        .build();
  }

  private static MethodSpec accessor(String name, TypeName type, String doc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(new Javadoc().paragraph(doc).build())
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", name)
        .build();
  }

  private static MethodSpec isKnown() {
    return MethodSpec.methodBuilder("isKnown")
        .addJavadoc(new Javadoc().paragraph("True if the schema lists the value.").build())
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addStatement("return known != Known.$L", UNRECOGNIZED)
        .build();
  }

  private MethodSpec values() {
    return MethodSpec.methodBuilder("values")
        .addJavadoc(new Javadoc().paragraph("The listed values, in the schema's order.").build())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), name))
        .addStatement("return Listed.ALL")
        .build();
  }

  private TypeSpec knownEnum() {
    TypeSpec.Builder known =
        TypeSpec.enumBuilder(known())
            .addJavadoc(new Javadoc().paragraph("The listed values, for {@code switch}.").build())
            .addModifiers(Modifier.PUBLIC);
    for (EnumType.Value one : type.values()) {
      TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder("");
      if (one.marks().deprecation() != null) {
        constant.addAnnotation(Annotations.deprecated(one.marks().deprecation()));
      }
      known.addEnumConstant(constant(one), constant.build());
    }
    return known
        .addEnumConstant(
            UNRECOGNIZED,
            TypeSpec.anonymousClassBuilder("")
                .addJavadoc(
                    new Javadoc().paragraph("A value that the schema does not list.").build())
                .build())
        .build();
  }
}
