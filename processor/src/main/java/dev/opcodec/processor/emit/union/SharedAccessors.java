package dev.opcodec.processor.emit.union;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.codec.ReadsValues;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.SharedFields;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.UnionType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What all cases of a union have can be read from its interface, whichever case it is. */
final class SharedAccessors {
  private final Plan plan;
  private final ReadsValues reads;
  private final List<Field> fields;

  SharedAccessors(Plan plan, UnionType union) {
    this.plan = plan;
    this.reads = new ReadsValues(plan);
    this.fields = new SharedFields(plan).of(union);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The methods of the interface; a case that is a record of its own has them already. */
  List<MethodSpec> declared() {
    return fields.stream()
        .map(
            field ->
                MethodSpec.methodBuilder(plan.names().component(field))
                    .addJavadoc(
                        new Javadoc()
                            .paragraph(
                                field.doc().isBlank()
                                    ? "The key " + Javadoc.code(field.wireName()) + "."
                                    : MarksProse.sentence(Javadoc.escape(field.doc())))
                            .build())
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(type(field))
                    .build())
        .toList();
  }

  /** The methods of a record that holds a case which lives elsewhere. */
  List<MethodSpec> ofWrapper() {
    return fields.stream()
        .map(field -> override(field, Code.of("value.$L()", plan.names().component(field))))
        .toList();
  }

  /** The methods of the unknown case, which look into the raw value. */
  List<MethodSpec> ofUnknown() {
    return fields.stream().map(field -> override(field, fromRaw(field))).toList();
  }

  private Code fromRaw(Field field) {
    String method =
        switch (field.presence()) {
          case REQUIRED -> "required";
          case OPTIONAL, NULLABLE -> "optional";
          case OPTIONAL_NULLABLE -> "omittable";
        };
    return Code.of(
        "$T.of(json).$L($S,$W$L)",
        RuntimeTypes.RAW_OBJECT,
        method,
        field.wireName(),
        reads.reader(field.type(), ReadsValues.NO_TAG, Scope.of("json")));
  }

  private MethodSpec override(Field field, Code value) {
    return MethodSpec.methodBuilder(plan.names().component(field))
        .addAnnotation(Annotations.OVERRIDE)
        .addModifiers(Modifier.PUBLIC)
        .returns(type(field))
        .addCode(Code.builder().addStatement("return $L", value).build().block())
        .build();
  }

  private TypeName type(Field field) {
    return plan.types().of(field.type(), field.presence());
  }
}
