package dev.opcodec.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.JavaNames;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the sealed interface of every union that is generated in this run. Objects of the same
 * origin implement it; see {@link UnionCases} for all other cases.
 */
final class UnionEmitter {
  /** The interfaces, in the order of their definitions. */
  List<JavaFile> emit(Protocol protocol, JavaNames names) {
    CodecModel model = new CodecModel(protocol, names);
    UnionCases cases = new UnionCases(model);
    CodecTypes types = new CodecTypes(names);
    List<JavaFile> files = new ArrayList<>();
    for (UnionType union : model.localUnions()) {
      files.add(CodecFile.of(names.packageName(), union.meta(), union(union, cases, types)));
    }
    return files;
  }

  private static TypeSpec.Builder union(UnionType union, UnionCases cases, CodecTypes types) {
    ClassName self = cases.interfaceOf(union);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(self)
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addJavadoc(CodecFile.javadoc(union.meta().doc(), "One of several types."))
            .addJavadoc(
                "\n<p>$L A value of none of the listed cases is an\n{@link $T}.\n",
                toldApart(union.by()),
                cases.unknownOf(union));
    for (UnionCases.JavaCase each : cases.distinct(union)) {
      type.addPermittedSubclass(each.javaType());
      if (each.wrapped()) {
        type.addType(wrapper(each, self, types));
      }
    }
    return type.addPermittedSubclass(cases.unknownOf(union)).addType(unknown(self));
  }

  private static CodeBlock toldApart(UnionType.Discriminator by) {
    if (by instanceof UnionType.Discriminator.Tag tag) {
      return CodeBlock.of("Told apart by the key $L.", CodecFile.code(tag.wireName()));
    }
    if (by instanceof UnionType.Discriminator.Sibling sibling) {
      return CodeBlock.of(
          "Told apart by the field $L beside it.", CodecFile.code(sibling.wireName()));
    }
    return CodeBlock.of(
        by instanceof UnionType.Discriminator.Kind
            ? "Told apart by the kind of JSON."
            : "Told apart by the keys that are present.");
  }

  private static TypeSpec wrapper(UnionCases.JavaCase each, ClassName self, CodecTypes types) {
    TypeSpec.Builder wrapper =
        TypeSpec.recordBuilder(each.javaType())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addSuperinterface(self);
    if (each.isNull()) {
      return wrapper
          .addJavadoc("The case in which the value is null.\n")
          .recordConstructor(MethodSpec.constructorBuilder().build())
          .build();
    }
    TypeName there = types.of(each.type());
    return component(wrapper, each.type(), there, "value")
        .addJavadoc("The case in which the value is of this type.\n")
        .addJavadoc("\n@param value what was on the wire\n")
        .build();
  }

  private static TypeSpec unknown(ClassName self) {
    TypeSpec.Builder unknown =
        TypeSpec.recordBuilder(UnionCases.UNKNOWN)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addSuperinterface(self)
            .addJavadoc("A case that the schema does not list; it is written as it was read.\n")
            .addJavadoc("\n@param json the value as it came\n");
    TypeRef any = TypeRef.of(Scalar.ANY);
    return component(unknown, any, RuntimeTypes.RAW_JSON, "json").build();
  }

  private static TypeSpec.Builder component(
      TypeSpec.Builder record, TypeRef type, TypeName there, String name) {
    record.recordConstructor(MethodSpec.constructorBuilder().addParameter(there, name).build());
    Code check = TupleComponent.check(type, false, there, name);
    if (!check.isEmpty()) {
      record.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("Refuses null.\n")
              .addCode(check.block())
              .build());
    }
    return record;
  }
}
