package dev.opcodec.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.names.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** What generated codecs and validators have in common: one instance without state. */
final class CodecClass {
  private CodecClass() {}

  /** The start of a class that implements the interface for the type. */
  static TypeSpec.Builder singleton(ClassName self, ClassName implemented, ClassName type) {
    return TypeSpec.classBuilder(self)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addSuperinterface(ParameterizedTypeName.get(implemented, type))
        .addField(
            FieldSpec.builder(self, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The only instance: it has no state.\n")
                .initializer("new $T()", self)
                .build());
  }

  /** Keeps everybody else from making an instance. */
  static MethodSpec privateConstructor() {
    return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
  }

  /** The constant that holds a key's name. */
  static FieldSpec fieldName(String constant, String wireName) {
    return FieldSpec.builder(
            RuntimeTypes.FIELD_NAME, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Code.of("$T.of($S)", RuntimeTypes.FIELD_NAME, wireName).block())
        .build();
  }

  /** For a method that reads components which others had better not read. */
  static AnnotationSpec suppressDeprecation() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "deprecation")
        .build();
  }

  /** A codec's read method. */
  static MethodSpec read(TypeName type, Code body) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_READER, "in")
        .addCode(body.block())
        .build();
  }

  /** A codec's write method. */
  static MethodSpec write(TypeName type, Code body) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.JSON_WRITER, "out")
        .addParameter(type, "value")
        .addCode(body.block())
        .build();
  }
}
