package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.java.Singleton;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.TupleItems;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;

/** The codec of one tuple. */
final class TupleCodec {
  private static final Code IN = Code.of("in");
  private static final Code OUT = Code.of("out");

  private final Plan plan;
  private final JavaTypes types;
  private final ReadsValues reads;
  private final WritesValues writes;

  TupleCodec(Plan plan) {
    this.plan = plan;
    this.types = plan.types();
    this.reads = new ReadsValues(plan);
    this.writes = new WritesValues(plan);
  }

  TypeSpec.Builder codec(TupleType tuple) {
    ClassName type = plan.names().tuple(tuple);
    return Singleton.of(JavaNames.codec(type), RuntimeTypes.JSON_CODEC, type)
        .addJavadoc(CodecClass.doc(type, ", an array of exactly its items."))
        .addMethod(Singleton.privateConstructor())
        .addMethod(CodecClass.read(type, read(tuple, type)))
        .addMethod(CodecClass.write(type, write(tuple)));
  }

  private Code read(TupleType tuple, ClassName type) {
    Scope scope = Scope.of("in");
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
            "$T $L = in.readNull() ? null$W: $L", Annotations.nullable(there), names.get(i), value);
      } else {
        code.addStatement("$T $L =$W$L", there, names.get(i), value);
      }
    }
    return code.addStatement("in.endArray()")
        .addStatement("return new $T($L)", type, String.join(", ", names))
        .build();
  }

  private Code write(TupleType tuple) {
    Scope scope = Scope.of("out", "value");
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
      code.addStatement("$T $L =$W$L", Annotations.nullable(types.of(item.type())), local, accessor)
          .beginControlFlow("if ($L == null)", local)
          .addStatement("out.writeNull()")
          .nextControlFlow("else")
          .addStatement("$L", writes.value(item.type(), OUT, local, scope))
          .endControlFlow();
    }
    return code.addStatement("out.endArray()").build();
  }
}
