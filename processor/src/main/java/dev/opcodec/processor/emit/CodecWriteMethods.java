package dev.opcodec.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The write method of an object, in parts if there are very many fields. */
final class CodecWriteMethods {
  private static final String OUT = "out";
  private static final String VALUE = "value";

  private final CodecModel model;
  private final CodecTypes types;
  private final WritesValues writes;
  private final TypeName type;
  private final List<Field> wireOrder;
  private final CodecConstants constants;

  CodecWriteMethods(
      CodecModel model, TypeName type, List<Field> wireOrder, CodecConstants constants) {
    this.model = model;
    this.types = new CodecTypes(model.names());
    this.writes = new WritesValues(model);
    this.type = type;
    this.wireOrder = wireOrder;
    this.constants = constants;
  }

  /** Adds what writes to the codec. */
  void addTo(TypeSpec.Builder codec) {
    MethodSpec.Builder write =
        method("write").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    write.addStatement("$L.beginObject()", OUT);
    List<List<Field>> groups = CodecParts.of(wireOrder);
    if (groups.size() == 1) {
      addFields(groups.get(0), write);
      codec.addMethod(write.addStatement("$L.endObject()", OUT).build());
      return;
    }
    for (int part = 1; part <= groups.size(); part++) {
      write.addStatement("writePart$L($L, $L)", part, OUT, VALUE);
    }
    codec.addMethod(write.addStatement("$L.endObject()", OUT).build());
    for (int part = 1; part <= groups.size(); part++) {
      MethodSpec.Builder method =
          method("writePart" + part).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
      addFields(groups.get(part - 1), method);
      codec.addMethod(method.build());
    }
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addParameter(RuntimeTypes.JSON_WRITER, OUT)
        .addParameter(type, VALUE);
  }

  private void addFields(List<Field> fields, MethodSpec.Builder method) {
    if (fields.stream().anyMatch(field -> field.marks().deprecation() != null)) {
      method.addAnnotation(CodecClass.suppressDeprecation());
    }
    CodecScope scope = CodecScope.of(OUT, VALUE);
    for (Field field : fields) {
      method.addCode(field(field, scope));
    }
  }

  private CodeBlock field(Field field, CodecScope scope) {
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock accessor = CodeBlock.of("$L.$L()", VALUE, model.names().component(field));
    if (CodecTypes.isNull(field.type())) {
      code.beginControlFlow("if ($L)", accessor);
      addName(field, code);
      return code.addStatement("$L.writeNull()", OUT).endControlFlow().build();
    }
    if (field.presence() == Presence.REQUIRED) {
      addName(field, code);
      return code.addStatement("$L", write(field, accessor, scope)).build();
    }
    CodeBlock local = CodeBlock.of("$L", scope.name(model.names().component(field)));
    TypeName nullable = CodecTypes.nullable(types.of(field.type()));
    switch (field.presence()) {
      case OPTIONAL -> {
        code.addStatement("$T $L = $L", nullable, local, accessor);
        code.beginControlFlow("if ($L != null)", local);
        addName(field, code);
        code.addStatement("$L", write(field, local, scope)).endControlFlow();
      }
      case NULLABLE -> {
        code.addStatement("$T $L = $L", nullable, local, accessor);
        addName(field, code);
        addOrNull(field, local, scope, code);
      }
      default -> {
        code.beginControlFlow("if (!$L.isAbsent())", accessor);
        code.addStatement("$T $L = $L.orNull()", nullable, local, accessor);
        addName(field, code);
        addOrNull(field, local, scope, code);
        code.endControlFlow();
      }
    }
    return code.build();
  }

  private void addName(Field field, CodeBlock.Builder code) {
    code.addStatement("$L.name($L)", OUT, constants.of(field.wireName()));
  }

  private void addOrNull(Field field, CodeBlock local, CodecScope scope, CodeBlock.Builder code) {
    code.beginControlFlow("if ($L == null)", local)
        .addStatement("$L.writeNull()", OUT)
        .nextControlFlow("else")
        .addStatement("$L", write(field, local, scope))
        .endControlFlow();
  }

  private CodeBlock write(Field field, CodeBlock value, CodecScope scope) {
    return writes.value(field.type(), CodeBlock.of(OUT), value, scope);
  }
}
