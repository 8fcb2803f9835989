package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MethodParts;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The read method of an object: one loop, one switch, one constructor call. For a very large object
 * the variables move into a helper class, so that several methods can share the switch.
 */
final class ReadMethods {
  private static final String HELPER = "Fields";
  private static final String LOOP =
      "for (int $1L = $2L.nextField(NAMES); $1L != $3T.END; $1L = $2L.nextField(NAMES))";

  private final TypeName type;
  private final List<Field> wireOrder;
  private final ReadParts parts;

  ReadMethods(TypeName type, List<Field> wireOrder, ReadParts parts) {
    this.type = type;
    this.wireOrder = wireOrder;
    this.parts = parts;
  }

  /** Adds what reads to the codec. */
  void addTo(TypeSpec.Builder codec) {
    if (wireOrder.isEmpty() && !parts.keepsUnknownKeys()) {
      codec.addMethod(CodecClass.read(type, skipAll()));
    } else if (MethodParts.isLarge(wireOrder.size())) {
      codec.addMethod(CodecClass.read(type, readWithHelper()));
      codec.addType(helper());
    } else {
      codec.addMethod(CodecClass.read(type, readAlone()));
    }
  }

  private Code skipAll() {
    String in = ReadParts.IN;
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
    for (ReadParts.Variable variable : parts.variables()) {
      code.addStatement("$T $L = $L", variable.type(), variable.name(), variable.start());
    }
    code.addStatement("$L.beginObject()", ReadParts.IN);
    beginLoop(code);
    addSwitch(wireOrder, 0, code);
    return code.endControlFlow().add(parts.end()).build();
  }

  private Code readWithHelper() {
    Code.Builder code =
        Code.builder()
            .addStatement("$1L fields = new $1L()", HELPER)
            .addStatement("$L.beginObject()", ReadParts.IN);
    beginLoop(code);
    int count = MethodParts.of(wireOrder).size();
    for (int part = 1; part < count; part++) {
      String condition = "if ($L < $L)";
      if (part == 1) {
        code.beginControlFlow(condition, ReadParts.FIELD, MethodParts.PART);
      } else {
        code.nextControlFlow("else " + condition, ReadParts.FIELD, part * MethodParts.PART);
      }
      code.addStatement("fields.readPart$L($L, $L)", part, ReadParts.FIELD, ReadParts.IN);
    }
    return code.nextControlFlow("else")
        .addStatement("fields.readPart$L($L, $L)", count, ReadParts.FIELD, ReadParts.IN)
        .endControlFlow()
        .endControlFlow()
        .addStatement("return fields.end($L)", ReadParts.IN)
        .build();
  }

  private static void beginLoop(Code.Builder code) {
    code.beginControlFlow(LOOP, ReadParts.FIELD, ReadParts.IN, RuntimeTypes.JSON_READER);
  }

  private void addSwitch(List<Field> fields, int firstIndex, Code.Builder code) {
    code.beginControlFlow("switch ($L)", ReadParts.FIELD);
    for (int i = 0; i < fields.size(); i++) {
      code.add(parts.readCase(firstIndex + i, fields.get(i)));
    }
    code.add(parts.unknownCase());
    code.endControlFlow();
  }

  private TypeSpec helper() {
    TypeSpec.Builder helper =
        TypeSpec.classBuilder(HELPER)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                new Javadoc()
                    .paragraph("What was read so far: too much for the locals of one method.")
                    .build());
    for (ReadParts.Variable variable : parts.variables()) {
      helper.addField(
          FieldSpec.builder(variable.type(), variable.name())
              .initializer(variable.start().block())
              .build());
    }
    List<List<Field>> groups = MethodParts.of(wireOrder);
    for (int i = 0; i < groups.size(); i++) {
      Code.Builder code = Code.builder();
      addSwitch(groups.get(i), i * MethodParts.PART, code);
      helper.addMethod(
          MethodSpec.methodBuilder("readPart" + (i + 1))
              .addParameter(TypeName.INT, ReadParts.FIELD)
              .addParameter(RuntimeTypes.JSON_READER, ReadParts.IN)
              .addCode(code.build().block())
              .build());
    }
    return helper
        .addMethod(
            MethodSpec.methodBuilder("end")
                .returns(type)
                .addParameter(RuntimeTypes.JSON_READER, ReadParts.IN)
                .addCode(parts.end().block())
                .build())
        .build();
  }
}
