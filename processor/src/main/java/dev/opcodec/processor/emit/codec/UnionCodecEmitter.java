package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.java.Singleton;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.UnionCases;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a codec beside every union that is generated in this run. */
public final class UnionCodecEmitter {
  private UnionCodecEmitter() {}

  /** The codecs, in the order of their definitions. */
  public static List<JavaFile> emit(Plan plan) {
    UnionCases cases = new UnionCases(plan);
    List<JavaFile> files = new ArrayList<>();
    for (UnionType union : plan.localUnions()) {
      TypeSpec.Builder codec =
          union.by() instanceof UnionType.Discriminator.Sibling sibling
              ? bySibling(union, sibling, plan, cases)
              : byItself(union, plan, cases);
      files.add(GeneratedFile.of(plan.names().packageName(), union.meta(), codec));
    }
    return files;
  }

  private static TypeSpec.Builder byItself(UnionType union, Plan plan, UnionCases cases) {
    ClassName type = cases.interfaceOf(union);
    TypeSpec.Builder codec =
        Singleton.of(plan.names().codec(type), RuntimeTypes.JSON_CODEC, type)
            .addJavadoc(CodecClass.doc(type, "."));
    UnionReads reads = new UnionReads(plan, cases, union);
    reads.keys().forEach((name, constant) -> codec.addField(CodecClass.fieldName(constant, name)));
    if (!reads.notFirst().isEmpty()) {
      codec.addField(CodecClass.fieldNames("NOT_FIRST", reads.notFirst()));
    }
    return codec
        .addMethod(Singleton.privateConstructor())
        .addMethod(CodecClass.read(type, reads.body()))
        .addMethod(CodecClass.write(type, write(union, plan, cases)));
  }

  private static TypeSpec.Builder bySibling(
      UnionType union, UnionType.Discriminator.Sibling sibling, Plan plan, UnionCases cases) {
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
            .addCode(write(union, plan, cases).block())
            .build();
    return TypeSpec.classBuilder(plan.names().codec(type))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc(
            CodecClass.doc(
                type,
                ", with the help of the field " + Javadoc.code(sibling.wireName()) + " beside it."))
        .addMethod(Singleton.privateConstructor())
        .addMethod(read)
        .addMethod(write);
  }

  private static Code write(UnionType union, Plan plan, UnionCases cases) {
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
