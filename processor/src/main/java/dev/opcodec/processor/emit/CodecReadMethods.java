package dev.opcodec.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The read method of an object: one loop, one switch, one constructor call. For a very large object
 * the variables move into a helper class, so that several methods can share the switch.
 */
final class CodecReadMethods {
  private static final String HELPER = "Fields";
  private static final String LOOP =
      "for (int $1L = $2L.nextField(NAMES); $1L != $3T.END; $1L = $2L.nextField(NAMES))";

  private final TypeName type;
  private final List<Field> wireOrder;
  private final CodecReadParts parts;

  CodecReadMethods(TypeName type, List<Field> wireOrder, CodecReadParts parts) {
    this.type = type;
    this.wireOrder = wireOrder;
    this.parts = parts;
  }

  /** Adds what reads to the codec. */
  void addTo(TypeSpec.Builder codec) {
    if (wireOrder.isEmpty()) {
      codec.addMethod(CodecClass.read(type, skipAll()));
    } else if (CodecParts.isLarge(wireOrder.size())) {
      codec.addMethod(CodecClass.read(type, readWithHelper()));
      codec.addType(helper());
    } else {
      codec.addMethod(CodecClass.read(type, readAlone()));
    }
  }

  private Code skipAll() {
    String in = CodecReadParts.IN;
    return Code.builder()
        .addStatement("$L.beginObject()", in)
        .beginControlFlow("while ($L.nextField(NAMES) != $T.END)", in, RuntimeTypes.JSON_READER)
        .addStatement("$L.skipValue()", in)
        .endControlFlow()
        .addStatement("return new $T()", type)
        .build();
  }

  private Code readAlone() {
    Code.Builder code = Code.builder();
    for (CodecReadParts.Variable variable : parts.variables()) {
      code.addStatement("$T $L = $L", variable.type(), variable.name(), variable.start());
    }
    code.addStatement("$L.beginObject()", CodecReadParts.IN);
    beginLoop(code);
    addSwitch(wireOrder, 0, code);
    return code.endControlFlow().add(parts.end()).build();
  }

  private Code readWithHelper() {
    Code.Builder code =
        Code.builder()
            .addStatement("$1L fields = new $1L()", HELPER)
            .addStatement("$L.beginObject()", CodecReadParts.IN);
    beginLoop(code);
    int count = CodecParts.of(wireOrder).size();
    for (int part = 1; part < count; part++) {
      String condition = "if ($L < $L)";
      if (part == 1) {
        code.beginControlFlow(condition, CodecReadParts.FIELD, CodecParts.PART);
      } else {
        code.nextControlFlow("else " + condition, CodecReadParts.FIELD, part * CodecParts.PART);
      }
      code.addStatement("fields.readPart$L($L, $L)", part, CodecReadParts.FIELD, CodecReadParts.IN);
    }
    return code.nextControlFlow("else")
        .addStatement("fields.readPart$L($L, $L)", count, CodecReadParts.FIELD, CodecReadParts.IN)
        .endControlFlow()
        .endControlFlow()
        .addStatement("return fields.end($L)", CodecReadParts.IN)
        .build();
  }

  private static void beginLoop(Code.Builder code) {
    code.beginControlFlow(LOOP, CodecReadParts.FIELD, CodecReadParts.IN, RuntimeTypes.JSON_READER);
  }

  private void addSwitch(List<Field> fields, int firstIndex, Code.Builder code) {
    code.beginControlFlow("switch ($L)", CodecReadParts.FIELD);
    for (int i = 0; i < fields.size(); i++) {
      code.add(parts.readCase(firstIndex + i, fields.get(i)));
    }
    code.addStatement("default -> $L.skipValue()", CodecReadParts.IN);
    code.endControlFlow();
  }

  private TypeSpec helper() {
    TypeSpec.Builder helper =
        TypeSpec.classBuilder(HELPER)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("What was read so far: too much for the locals of one method.\n");
    for (CodecReadParts.Variable variable : parts.variables()) {
      helper.addField(
          FieldSpec.builder(variable.type(), variable.name())
              .initializer(variable.start().block())
              .build());
    }
    List<List<Field>> groups = CodecParts.of(wireOrder);
    for (int i = 0; i < groups.size(); i++) {
      Code.Builder code = Code.builder();
      addSwitch(groups.get(i), i * CodecParts.PART, code);
      helper.addMethod(
          MethodSpec.methodBuilder("readPart" + (i + 1))
              .addParameter(TypeName.INT, CodecReadParts.FIELD)
              .addParameter(RuntimeTypes.JSON_READER, CodecReadParts.IN)
              .addCode(code.build().block())
              .build());
    }
    return helper
        .addMethod(
            MethodSpec.methodBuilder("end")
                .returns(type)
                .addParameter(RuntimeTypes.JSON_READER, CodecReadParts.IN)
                .addCode(parts.end().block())
                .build())
        .build();
  }
}
