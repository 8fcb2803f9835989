package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MethodParts;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The read method of an object: one walk over its keys, one constructor call. For a very large
 * object the variables move into a helper class, so that several methods can share the walk.
 */
final class ReadMethods {
  private static final String HELPER = "Fields";

  private static final String ABOUT =
      """
      // Each key is looked for where it is expected, behind those before it; what reads its value
      // is told how many bytes the name takes. A key that should have come earlier is found in
      // another round; findField skips what is unknown.
      """;

  private final TypeName type;
  private final List<Key> wireOrder;
  private final ReadParts parts;

  ReadMethods(TypeName type, List<Key> wireOrder, ReadParts parts) {
    this.type = type;
    this.wireOrder = wireOrder;
    this.parts = parts;
  }

  /** Adds what reads to the codec. */
  void addTo(TypeSpec.Builder codec) {
    if (MethodParts.isLarge(wireOrder.size())) {
      codec.addMethod(CodecClass.read(type, readWithHelper()));
      codec.addType(helper());
    } else {
      codec.addMethod(CodecClass.read(type, readAlone()));
    }
  }

  private Code readAlone() {
    Code.Builder code = Code.builder();
    for (ReadParts.Variable variable : parts.variables()) {
      code.addStatement("$T $L = $L", variable.type(), variable.name(), variable.start());
    }
    code.addStatement("$L.beginObject()", ReadParts.IN);
    beginRound(code);
    wireOrder.forEach(key -> code.add(parts.readIfNext(key)));
    endRound("", code);
    return code.add(parts.end()).build();
  }

  private Code readWithHelper() {
    Code.Builder code =
        Code.builder()
            .addStatement("$1L fields = new $1L()", HELPER)
            .addStatement("$L.beginObject()", ReadParts.IN);
    beginRound(code);
    int count = MethodParts.of(wireOrder).size();
    for (int part = 1; part <= count; part++) {
      code.addStatement("fields.readPart$L($L)", part, ReadParts.IN);
    }
    endRound("fields.", code);
    return code.addStatement("return fields.end($L)", ReadParts.IN).build();
  }

  private void beginRound(Code.Builder code) {
    if (wireOrder.size() > 1) {
      code.add(ABOUT);
    }
    code.beginControlFlow("do");
  }

  /**
   * Ends a round.
   *
   * @param owner what stands before the name of a variable
   */
  private void endRound(String owner, Code.Builder code) {
    code.add("$<} ").addStatement("while ($L)", parts.findField(owner));
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
    List<List<Key>> groups = MethodParts.of(wireOrder);
    for (int i = 0; i < groups.size(); i++) {
      Code.Builder code = Code.builder();
      groups.get(i).forEach(key -> code.add(parts.readIfNext(key)));
      helper.addMethod(
          MethodSpec.methodBuilder("readPart" + (i + 1))
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
