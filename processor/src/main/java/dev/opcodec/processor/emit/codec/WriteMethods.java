package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.MethodParts;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The write method of an object, in parts if there are very many fields. */
final class WriteMethods {
  private static final String OUT = "out";
  private static final String VALUE = "value";
  private static final String START = "start";

  private final Plan plan;
  private final JavaTypes types;
  private final WritesValues writes;
  private final TypeName type;
  private final boolean keepsUnknownKeys;
  private final List<Field> wireOrder;
  private final KeyConstants constants;

  WriteMethods(Plan plan, RecordType record, List<Field> wireOrder, KeyConstants constants) {
    this.plan = plan;
    this.types = plan.types();
    this.writes = new WritesValues(plan);
    this.type = plan.names().record(record);
    this.keepsUnknownKeys = plan.keepsUnknownKeys(record);
    this.wireOrder = wireOrder;
    this.constants = constants;
  }

  /** Adds what writes to the codec. */
  void addTo(TypeSpec.Builder codec) {
    MethodSpec.Builder write =
        method("write").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    Code.Builder body = Code.builder().addStatement("int $L = $L.beginObject()", START, OUT);
    List<List<Field>> groups = MethodParts.of(wireOrder);
    if (groups.size() == 1) {
      addFields(groups.get(0), write, body);
      addEnd(body);
      codec.addMethod(write.addCode(body.build().block()).build());
      return;
    }
    for (int part = 1; part <= groups.size(); part++) {
      body.addStatement("writePart$L($L, $L)", part, OUT, VALUE);
    }
    addEnd(body);
    codec.addMethod(write.addCode(body.build().block()).build());
    for (int part = 1; part <= groups.size(); part++) {
      MethodSpec.Builder method =
          method("writePart" + part).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
      Code.Builder some = Code.builder();
      addFields(groups.get(part - 1), method, some);
      codec.addMethod(method.addCode(some.build().block()).build());
    }
  }

  private void addEnd(Code.Builder body) {
    if (keepsUnknownKeys) {
      body.addStatement("$L.unknownKeys().writeTo($L)", VALUE, OUT);
    }
    body.addStatement("$L.endObject($L)", OUT, START);
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addParameter(RuntimeTypes.JSON_WRITER, OUT)
        .addParameter(type, VALUE);
  }

  private void addFields(List<Field> fields, MethodSpec.Builder method, Code.Builder body) {
    if (fields.stream().anyMatch(field -> field.marks().deprecation() != null)) {
      method.addAnnotation(Annotations.suppressDeprecation());
    }
    Scope scope = Scope.of(OUT, VALUE, START);
    for (Field field : fields) {
      body.add(field(field, scope));
    }
  }

  private Code field(Field field, Scope scope) {
    Code.Builder code = Code.builder();
    Code accessor = Code.of("$L.$L()", VALUE, plan.names().component(field));
    if (JavaTypes.isNull(field.type())) {
      return code.beginControlFlow("if ($L)", accessor)
          .addStatement("$L.writeNull($L)", OUT, constants.of(field.wireName()))
          .endControlFlow()
          .build();
    }
    if (field.presence() == Presence.REQUIRED) {
      addWrite(field, accessor, scope, code);
      return code.build();
    }
    Code local = Code.of("$L", scope.name(plan.names().component(field)));
    TypeName nullable = Annotations.nullable(types.of(field.type()));
    switch (field.presence()) {
      case OPTIONAL -> {
        code.addStatement("$T $L =$W$L", nullable, local, accessor);
        code.beginControlFlow("if ($L != null)", local);
        addWrite(field, local, scope, code);
        code.endControlFlow();
      }
      case NULLABLE -> {
        code.addStatement("$T $L =$W$L", nullable, local, accessor);
        addOrNull(field, local, scope, code);
      }
      default -> {
        code.beginControlFlow("if (!$L.isAbsent())", accessor);
        code.addStatement("$T $L =$W$L.orNull()", nullable, local, accessor);
        addOrNull(field, local, scope, code);
        code.endControlFlow();
      }
    }
    return code.build();
  }

  private void addOrNull(Field field, Code local, Scope scope, Code.Builder code) {
    code.beginControlFlow("if ($L == null)", local)
        .addStatement("$L.writeNull($L)", OUT, constants.of(field.wireName()))
        .nextControlFlow("else");
    addWrite(field, local, scope, code);
    code.endControlFlow();
  }

  /** The key and its value: in one call where the writer has one. */
  private void addWrite(Field field, Code value, Scope scope, Code.Builder code) {
    String name = constants.of(field.wireName());
    Code member = writes.member(field.type(), name, value);
    if (member != null) {
      code.addStatement("$L", member);
    } else {
      code.addStatement("$L.name($L)", OUT, name)
          .addStatement("$L", writes.value(field.type(), Code.of(OUT), value, scope));
    }
  }
}
