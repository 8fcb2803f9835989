package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.java.Singleton;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.WireKinds;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.RuntimeTypes;

/** The codec of a record that stands for a bare value. */
final class ValueCodec {
  private static final Code IN = Code.of("in");
  private static final Code OUT = Code.of("out");

  private final Plan plan;
  private final JavaTypes types;
  private final ReadsValues reads;
  private final WritesValues writes;
  private final WireKinds kinds;

  ValueCodec(Plan plan) {
    this.plan = plan;
    this.types = plan.types();
    this.reads = new ReadsValues(plan);
    this.writes = new WritesValues(plan);
    this.kinds = new WireKinds(plan);
  }

  void addTo(RecordType record, ClassName type, TypeSpec.Builder codec) {
    Field field = record.fields().get(0);
    MethodSpec.Builder write = CodecClass.write(type, write(field)).toBuilder();
    if (field.marks().deprecation() != null) {
      write.addAnnotation(Annotations.suppressDeprecation());
    }
    codec
        .addMethod(Singleton.privateConstructor())
        .addMethod(CodecClass.read(type, read(field, type)))
        .addMethod(write.build());
  }

  private Code read(Field field, ClassName type) {
    Code.Builder code = Code.builder();
    if (JavaTypes.isNull(field.type())) {
      return code.addStatement("in.skipValue()").addStatement("return new $T(true)", type).build();
    }
    Scope scope = Scope.of("in", "value");
    Code value = reads.value(field.type(), IN, ReadsValues.NO_TAG, scope);
    if (field.presence() == Presence.OPTIONAL_NULLABLE) {
      return code.addStatement(
              "return new $1T(in.readNull() ? $2T.ofNull() : $2T.of($3L))",
              type,
              RuntimeTypes.OMITTABLE,
              value)
          .build();
    }
    boolean orNull =
        field.presence().nullable() || field.presence().optional() && !kinds.hasNull(field.type());
    // A value that may not be null is refused by the method that reads it.
    return code.addStatement(
            orNull ? "return new $T($Zin.readNull() ? null$W: $L)" : "return new $T($Z$L)",
            type,
            value)
        .build();
  }

  private Code write(Field field) {
    Code.Builder code = Code.builder();
    if (JavaTypes.isNull(field.type())) {
      return code.addStatement("out.writeNull()").build();
    }
    Scope scope = Scope.of("out", "value");
    Code accessor = Code.of("value.$L()", plan.names().component(field));
    if (field.presence() == Presence.REQUIRED) {
      return code.addStatement("$L", writes.value(field.type(), OUT, accessor, scope)).build();
    }
    Code local = Code.of("$L", scope.name(plan.names().component(field)));
    TypeName nullable = Annotations.nullable(types.of(field.type()));
    String orNull = field.presence() == Presence.OPTIONAL_NULLABLE ? ".orNull()" : "";
    return code.addStatement("$T $L =$W$L$L", nullable, local, accessor, orNull)
        .beginControlFlow("if ($L == null)", local)
        .addStatement("out.writeNull()")
        .nextControlFlow("else")
        .addStatement("$L", writes.value(field.type(), OUT, local, scope))
        .endControlFlow()
        .build();
  }
}
