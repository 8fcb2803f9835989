package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The codec of one tuple. */
final class CodecOfTuple {
  private static final Code IN = Code.of("in");
  private static final Code OUT = Code.of("out");

  private final CodecModel model;
  private final CodecTypes types;
  private final ReadsValues reads;
  private final WritesValues writes;

  CodecOfTuple(CodecModel model) {
    this.model = model;
    this.types = new CodecTypes(model.names());
    this.reads = new ReadsValues(model);
    this.writes = new WritesValues(model);
  }

  TypeSpec.Builder codec(TupleType tuple) {
    ClassName type = model.names().tuple(tuple);
    return CodecClass.singleton(model.names().codec(type), RuntimeTypes.JSON_CODEC, type)
        .addJavadoc("Reads and writes {@link $T}, an array of exactly its items.\n", type)
        .addMethod(CodecClass.privateConstructor())
        .addMethod(CodecClass.read(type, read(tuple, type)))
        .addMethod(CodecClass.write(type, write(tuple)));
  }

  private Code read(TupleType tuple, ClassName type) {
    CodecScope scope = CodecScope.of("in");
    List<String> names = TupleItems.names(tuple);
    names.forEach(scope::name);
    Code.Builder code = Code.builder().addStatement("in.beginArray()");
    for (int i = 0; i < names.size(); i++) {
      TupleType.Item item = tuple.items().get(i);
      TypeName there = types.of(item.type());
      Code value = reads.value(item.type(), IN, ReadsValues.NO_TAG, scope);
      code.addStatement("in.expectItem()");
      if (item.nullable()) {
        code.addStatement(
            "$T $L = in.readNull() ? null : $L", CodecTypes.nullable(there), names.get(i), value);
      } else {
        code.addStatement("$T $L = $L", there, names.get(i), value);
      }
    }
    return code.addStatement("in.endArray()")
        .addStatement("return new $T($L)", type, String.join(", ", names))
        .build();
  }

  private Code write(TupleType tuple) {
    CodecScope scope = CodecScope.of("out", "value");
    List<String> names = TupleItems.names(tuple);
    Code.Builder code = Code.builder().addStatement("out.beginArray()");
    for (int i = 0; i < names.size(); i++) {
      TupleType.Item item = tuple.items().get(i);
      Code accessor = Code.of("value.$L()", names.get(i));
      if (!item.nullable()) {
        code.addStatement("$L", writes.value(item.type(), OUT, accessor, scope));
        continue;
      }
      Code local = Code.of("$L", scope.name(names.get(i)));
      code.addStatement("$T $L = $L", CodecTypes.nullable(types.of(item.type())), local, accessor)
          .beginControlFlow("if ($L == null)", local)
          .addStatement("out.writeNull()")
          .nextControlFlow("else")
          .addStatement("$L", writes.value(item.type(), OUT, local, scope))
          .endControlFlow();
    }
    return code.addStatement("out.endArray()").build();
  }
}
