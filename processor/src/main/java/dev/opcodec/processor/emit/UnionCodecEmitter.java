package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a codec beside every union that is generated in this run. */
final class UnionCodecEmitter {
  /** The codecs, in the order of their definitions. */
  List<JavaFile> emit(Protocol protocol, JavaNames names) {
    CodecModel model = new CodecModel(protocol, names);
    UnionCases cases = new UnionCases(model);
    List<JavaFile> files = new ArrayList<>();
    for (UnionType union : model.localUnions()) {
      TypeSpec.Builder codec =
          union.by() instanceof UnionType.Discriminator.Sibling sibling
              ? bySibling(union, sibling, model, cases)
              : byItself(union, model, cases);
      files.add(CodecFile.of(names.packageName(), union.meta(), codec));
    }
    return files;
  }

  private static TypeSpec.Builder byItself(UnionType union, CodecModel model, UnionCases cases) {
    ClassName type = cases.interfaceOf(union);
    TypeSpec.Builder codec =
        CodecClass.singleton(model.names().codec(type), RuntimeTypes.JSON_CODEC, type)
            .addJavadoc("Reads and writes {@link $T}.\n", type);
    UnionReads reads = new UnionReads(model, cases, union);
    reads.keys().forEach((name, constant) -> codec.addField(CodecClass.fieldName(constant, name)));
    return codec
        .addMethod(CodecClass.privateConstructor())
        .addMethod(CodecClass.read(type, reads.body()))
        .addMethod(CodecClass.write(type, write(union, model, cases)));
  }

  private static TypeSpec.Builder bySibling(
      UnionType union,
      UnionType.Discriminator.Sibling sibling,
      CodecModel model,
      UnionCases cases) {
    ClassName type = cases.interfaceOf(union);
    MethodSpec read =
        MethodSpec.methodBuilder("read")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Decodes a value that was kept until its sibling was known.\n\n")
            .addJavadoc("@param tag the text of the sibling, null if it is absent\n")
            .addJavadoc("@param raw the value\n")
            .addJavadoc(
                "@return the case, {@link $T} if none has the tag\n", cases.unknownOf(union))
            .returns(type)
            .addParameter(CodecTypes.nullable(ClassName.get(String.class)), "tag")
            .addParameter(RuntimeTypes.RAW_JSON, "raw")
            .addCode(new UnionReads(model, cases, union).body().block())
            .build();
    MethodSpec write =
        MethodSpec.methodBuilder("write")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("Writes the value; the sibling is its owner's to write.\n")
            .addParameter(RuntimeTypes.JSON_WRITER, "out")
            .addParameter(type, "value")
            .addCode(write(union, model, cases).block())
            .build();
    return TypeSpec.classBuilder(model.names().codec(type))
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc(
            "Reads and writes {@link $T}, with the help of the field $L beside it.\n",
            type,
            CodecFile.code(sibling.wireName()))
        .addMethod(CodecClass.privateConstructor())
        .addMethod(read)
        .addMethod(write);
  }

  private static Code write(UnionType union, CodecModel model, UnionCases cases) {
    WritesValues writes = new WritesValues(model);
    Code out = Code.of("out");
    CodecScope scope = CodecScope.of("out", "value", "known");
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
