package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.MethodSpec;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.SharedFields;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Accessors for what lies inside a record's one component, where that is a union. */
final class InnerAccessors {
  private InnerAccessors() {}

  /** One for each field that all cases share; none if the record carries no union. */
  static List<MethodSpec> of(RecordType record, Plan plan) {
    if (record.shape() != RecordType.Shape.VALUE
        || !(record.fields().get(0).type() instanceof TypeRef.UnionRef ref)) {
      return List.of();
    }
    String component = plan.names().component(record.fields().get(0));
    return new SharedFields(plan)
        .of(plan.union(ref)).stream().map(field -> accessor(field, component, plan)).toList();
  }

  private static MethodSpec accessor(Field field, String component, Plan plan) {
    String name = plan.names().component(field);
    return MethodSpec.methodBuilder(name)
        .addJavadoc(
            new Javadoc()
                .paragraph(
                    field.doc().isBlank()
                        ? "The key " + Javadoc.code(field.wireName()) + "."
                        : MarksProse.sentence(Javadoc.escape(field.doc())))
                .build())
        .addModifiers(Modifier.PUBLIC)
        .returns(plan.types().of(field.type(), field.presence()))
        .addStatement("return $L.$L()", component, name)
        .build();
  }
}
