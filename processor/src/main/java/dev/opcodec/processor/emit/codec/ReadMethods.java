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
  private final TypeName type;
  private final List<Key> wireOrder;
  private final ReadParts parts;
  private final Walk walk;

  ReadMethods(TypeName type, List<Key> wireOrder, ReadParts parts) {
    this.type = type;
    this.wireOrder = wireOrder;
    this.parts = parts;
    this.walk = new Walk(wireOrder.size(), parts);
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
    if (wireOrder.isEmpty()) {
      code.addStatement(parts.findField(""));
    } else {
      walk.begin(code);
      walk.addKeys(wireOrder, 0, code);
      walk.end("", code);
    }
    return code.add(parts.end()).build();
  }

  private Code readWithHelper() {
    Code.Builder code =
        Code.builder()
            .addStatement("$1L fields = new $1L()", HELPER)
            .addStatement("$L.beginObject()", ReadParts.IN);
    walk.begin(code);
    int count = MethodParts.of(wireOrder).size();
    for (int part = 1; part <= count; part++) {
      code.addStatement("fields.readPart$L($L, $L)", part, ReadParts.IN, parts.next());
    }
    walk.end("fields.", code);
    return code.addStatement("return fields.end($L)", ReadParts.IN).build();
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
    int first = 0;
    for (int i = 0; i < groups.size(); i++) {
      Code.Builder code = Code.builder();
      walk.addKeys(groups.get(i), first, code);
      helper.addMethod(
          MethodSpec.methodBuilder("readPart" + (i + 1))
              .addParameter(RuntimeTypes.JSON_READER, ReadParts.IN)
              .addParameter(TypeName.INT, parts.next())
              .addCode(code.build().block())
              .build());
      first += groups.get(i).size();
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
