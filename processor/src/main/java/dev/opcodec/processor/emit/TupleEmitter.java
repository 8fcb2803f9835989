package dev.opcodec.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the record of every tuple that is generated in this run. */
final class TupleEmitter {
  /** The records, in the order of their definitions. */
  List<JavaFile> emit(Protocol protocol, JavaNames names) {
    CodecModel model = new CodecModel(protocol, names);
    List<JavaFile> files = new ArrayList<>();
    for (TupleType tuple : model.localTuples()) {
      files.add(CodecFile.of(names.packageName(), tuple.meta(), tuple(tuple, names)));
    }
    return files;
  }

  private static TypeSpec.Builder tuple(TupleType tuple, JavaNames names) {
    CodecTypes types = new CodecTypes(names);
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    Code.Builder checks = Code.builder();
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(names.tuple(tuple))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(CodecFile.javadoc(tuple.meta().doc(), "An array of exactly these items."))
            .addJavadoc("\n");
    for (int i = 0; i < tuple.items().size(); i++) {
      TupleType.Item item = tuple.items().get(i);
      TypeName there = types.of(item.type());
      String name = TupleItems.name(i);
      components.addParameter(item.nullable() ? CodecTypes.nullable(there) : there, name);
      checks.add(TupleComponent.check(item.type(), item.nullable(), there, name));
      type.addJavadoc(
          "@param $L the item at index $L$L\n", name, i, item.nullable() ? ", or null" : "");
    }
    type.recordConstructor(components.build());
    if (!checks.isEmpty()) {
      type.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc(
                  "Refuses a null where there must be a value, and copies lists and maps.\n")
              .addCode(checks.build().block())
              .build());
    }
    return type;
  }
}
