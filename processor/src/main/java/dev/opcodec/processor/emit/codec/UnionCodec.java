package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.java.Singleton;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** The codec of one union. */
final class UnionCodec {
  private final Plan plan;
  private final UnionCases cases;

  UnionCodec(Plan plan) {
    this.plan = plan;
    this.cases = new UnionCases(plan);
  }

  TypeSpec.Builder codec(UnionType union) {
    return union.by() instanceof UnionType.Discriminator.Sibling sibling
        ? bySibling(union, sibling)
        : byItself(union);
  }

  private TypeSpec.Builder byItself(UnionType union) {
    ClassName type = cases.interfaceOf(union);
    TypeSpec.Builder codec =
        Singleton.of(JavaNames.codec(type), RuntimeTypes.JSON_CODEC, type)
            .addJavadoc(CodecClass.doc(type, "."));
    UnionReads reads = new UnionReads(plan, cases, union);
    reads.keys().forEach((name, constant) -> codec.addField(CodecClass.fieldName(constant, name)));
    if (!reads.notFirst().isEmpty()) {
      codec.addField(CodecClass.fieldNames("NOT_FIRST", reads.notFirst()));
    }
    return codec
        .addMethod(Singleton.privateConstructor())
        .addMethod(CodecClass.read(type, reads.body()))
        .addMethod(CodecClass.write(type, write(union)));
  }

  private TypeSpec.Builder bySibling(UnionType union, UnionType.Discriminator.Sibling sibling) {
    ClassName type = cases.interfaceOf(union);
    MethodSpec read =
        MethodSpec.methodBuilder("read")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(
                new Javadoc()
                    .paragraph("Decodes a value that was kept until its sibling was known.")
                    .tag("param", "tag the text of the sibling, null if it is absent")
                    .tag("param", "raw the value")
                    .tag("return", "the case, an unknown one if none has the tag")
                    .build())
            .returns(type)
            .addParameter(Annotations.nullable(ClassName.get(String.class)), "tag")
            .addParameter(RuntimeTypes.RAW_JSON, "raw")
            .addCode(new UnionReads(plan, cases, union).body().block())
            .build();
    MethodSpec write =
        MethodSpec.methodBuilder("write")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc(
                new Javadoc()
                    .paragraph("Writes the value; the sibling is its owner's to write.")
                    .build())
            .addParameter(RuntimeTypes.JSON_WRITER, "out")
            .addParameter(type, "value")
            .addCode(write(union).block())
            .build();
    return TypeSpec.classBuilder(JavaNames.codec(type))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(
            CodecClass.doc(
                type,
                ", with the help of the field " + Javadoc.code(sibling.wireName()) + " beside it."))
        .addMethod(Singleton.privateConstructor())
        .addMethod(read)
        .addMethod(write);
  }

  private Code write(UnionType union) {
    WritesValues writes = new WritesValues(plan);
    Code out = Code.of("out");
    Scope scope = Scope.of("out", "value", "known");
    Code.Builder code = Code.builder();
    boolean first = true;
    for (UnionCases.JavaCase each : cases.distinct(union)) {
      String variable = each.isNull() ? "" : " known";
      String condition = "if (value instanceof $T$L)";
      if (first) {
        code.beginControlFlow(condition, each.javaType(), variable);
      } else {
        code.nextControlFlow("else " + condition, each.javaType(), variable);
      }
      first = false;
      Code known = Code.of(each.wrapped() ? "known.value()" : "known");
      code.addStatement(
          "$L",
          each.isNull()
              ? Code.of("out.writeNull()")
              : writes.value(each.type(), out, known, scope));
    }
    Code unknown = Code.of("out.writeRaw((($T) value).json())", cases.unknownOf(union));
    if (first) {
      return code.addStatement("$L", unknown).build();
    }
    return code.nextControlFlow("else").addStatement("$L", unknown).endControlFlow().build();
  }
}
