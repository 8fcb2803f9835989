package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.companion.Companions;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.GeneratedFile;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.TupleItems;
import dev.opcodec.processor.model.TupleType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The record of every tuple that is generated in this run. */
public final class TupleEmitter {
  private TupleEmitter() {}

  /** The records, in the order of their definitions. */
  public static List<JavaFile> emit(Plan plan, Companions companions) {
    String packageName = plan.names().packageName();
    return plan.localTuples().stream()
        .map(tuple -> GeneratedFile.of(packageName, tuple.meta(), tuple(tuple, plan, companions)))
        .toList();
  }

  private static TypeSpec.Builder tuple(TupleType tuple, Plan plan, Companions companions) {
    String doc = tuple.meta().doc();
    Javadoc javadoc =
        new Javadoc()
            .paragraph(
                doc.isBlank()
                    ? "An array of exactly these items."
                    : MarksProse.sentence(Javadoc.escape(doc)))
            .paragraph(MarksProse.of(tuple.meta().marks()));
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    Code.Builder guards = Code.builder();
    for (int i = 0; i < tuple.items().size(); i++) {
      TupleType.Item item = tuple.items().get(i);
      TypeName there = plan.types().of(item.type());
      TypeName type = item.nullable() ? Annotations.nullable(there) : there;
      String name = TupleItems.name(i);
      components.addParameter(type, name);
      guards.add(ComponentGuard.of(item.type(), name, !item.nullable() && !there.isPrimitive()));
      javadoc.tag("param", name + " the item at index " + i + (item.nullable() ? ", or null" : ""));
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(plan.names().tuple(tuple))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(javadoc.build())
            .recordConstructor(components.build());
    if (!guards.isEmpty()) {
      type.addMethod(constructor(guards.build()));
    }
    companions.addTo(type, tuple);
    return type;
  }

  private static MethodSpec constructor(Code guards) {
    return MethodSpec.compactConstructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            new Javadoc()
                .paragraph("Refuses a null where there must be a value, and copies lists and maps.")
                .build())
        .addCode(guards.block())
        .build();
  }
}
