package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.names.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** The members that all generated codecs have. */
final class CodecClass {
  private CodecClass() {}

  /** What a codec does, and what else is to be said about it. */
  static CodeBlock doc(ClassName type, String end) {
    return new Javadoc()
        .paragraph("Reads and writes {@link " + type.simpleName() + "}" + end)
        .build();
  }

  /** The constant that holds a key's name. */
  static FieldSpec fieldName(String constant, String wireName) {
    return FieldSpec.builder(
            RuntimeTypes.FIELD_NAME, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Code.of("$T.of($Z$S)", RuntimeTypes.FIELD_NAME, wireName).block())
        .build();
  }

  /** A constant that holds several keys' names. */
  static FieldSpec fieldNames(String constant, Code names) {
    return FieldSpec.builder(
            RuntimeTypes.FIELD_NAMES, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(Code.of("$T.of($L)", RuntimeTypes.FIELD_NAMES, names).block())
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
