package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.names.Identifiers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decodes the fields that had to wait for a sibling, which may come after them on the wire. */
final class Siblings {
  private final Plan plan;
  private final JavaTypes types;
  private final ReadsValues reads;
  private final RecordType record;
  private final Scope scope;
  private final Map<String, String> variables;
  private final KeyConstants constants;
  private final Map<String, Code> tags = new HashMap<>();

  /**
   * Works on the variables of a read method.
   *
   * @param variables the name of each field's variable
   * @param constants the name of each field's constant
   */
  Siblings(
      Plan plan,
      RecordType record,
      Scope scope,
      Map<String, String> variables,
      KeyConstants constants) {
    this.constants = constants;
    this.plan = plan;
    this.types = plan.types();
    this.reads = new ReadsValues(plan);
    this.record = record;
    this.scope = scope;
    this.variables = variables;
  }

  /** Adds the statements that decode the field, and returns what then holds its value. */
  Code decode(Field field, Code.Builder code) {
    Code tag = tag(Objects.requireNonNull(plan.sibling(field.type())), code);
    String raw = variables.get(field.wireName());
    String name = scope.name(plan.names().component(field));
    Scope inner = scope.inner();
    if (field.presence() == Presence.OPTIONAL_NULLABLE) {
      Code item = Code.of("$L", inner.name("raw"));
      code.addStatement(
          "$T $L = $L.map($L ->$W$L)",
          types.of(field.type(), field.presence()),
          name,
          raw,
          item,
          later(field, item, tag, inner));
      return Code.of("$L", name);
    }
    Code decoded = later(field, Code.of("$L", raw), tag, inner);
    if (field.presence() != Presence.REQUIRED) {
      decoded = Code.of("$L == null$W? null$W: $L", raw, decoded);
    }
    code.addStatement("$T $L = $L", types.of(field.type(), field.presence()), name, decoded);
    return Code.of("$L", name);
  }

  /** Decodes through the reader, which knows where in the document the value stood. */
  private Code later(Field field, Code raw, Code tag, Scope scope) {
    Scope inner = scope.inner();
    Code value = Code.of("$L", inner.name("kept"));
    return Code.of(
        "$L.later($L, $L,$W$L -> $L)",
        ReadParts.IN,
        constants.of(field.wireName()),
        raw,
        value,
        decoded(field.type(), value, tag, inner));
  }

  private Code decoded(TypeRef type, Code raw, Code tag, Scope inner) {
    if (type instanceof TypeRef.UnionRef) {
      return Code.of("$L.read($L, $L)", plan.codec(type), tag, raw);
    }
    Code in = Code.of("$L", inner.name("json"));
    return Code.of("$L.decode($L ->$W$L)", raw, in, reads.value(type, in, tag, inner));
  }

  /** The sibling's text, put into a local once. */
  private Code tag(String wireName, Code.Builder code) {
    Code known = tags.get(wireName);
    if (known != null) {
      return known;
    }
    List<Field> found =
        record.fields().stream().filter(it -> it.wireName().equals(wireName)).toList();
    if (found.isEmpty()) {
      return ReadsValues.NO_TAG;
    }
    Field sibling = found.get(0);
    String variable = variables.get(wireName);
    String name = scope.name(Identifiers.camel(plan.names().component(sibling)) + "Tag");
    Code text = text(sibling.type(), Code.of("$L", variable));
    if (text == null) {
      return ReadsValues.NO_TAG;
    }
    switch (sibling.presence()) {
      case REQUIRED -> code.addStatement("$T $L = $L", String.class, name, text);
      case OPTIONAL, NULLABLE ->
          code.addStatement(
              "$T $L = $L == null ? null : $L",
              Annotations.nullable(ClassName.get(String.class)),
              name,
              variable,
              text);
      case OPTIONAL_NULLABLE -> {
        Code it = Code.of("$L", scope.inner().name("it"));
        code.addStatement(
            "$T $L = $L.map($L -> $L).orNull()",
            Annotations.nullable(ClassName.get(String.class)),
            name,
            variable,
            it,
            text(sibling.type(), it));
      }
    }
    Code local = Code.of("$L", name);
    tags.put(wireName, local);
    return local;
  }

  /** The text of a value as it would be a case's tag, null if no case can be chosen by it. */
  private @Nullable Code text(TypeRef type, Code value) {
    if (type instanceof TypeRef.EnumRef ref) {
      return plan.enumType(ref).base() == EnumType.Base.STRING
          ? Code.of("$L.value()", value)
          : Code.of("$T.toString($L.value())", Long.class, value);
    }
    if (type instanceof TypeRef.ScalarRef ref) {
      return switch (ref.scalar()) {
        case STRING -> value;
        case ID -> Code.of("$T.toUnsignedString($L)", Long.class, value);
        case INTEGER -> Code.of("$T.toString($L)", Long.class, value);
        case INT32 -> Code.of("$T.toString($L)", Integer.class, value);
        case BOOLEAN -> Code.of("$T.toString($L)", Boolean.class, value);
        default -> null;
      };
    }
    return null;
  }
}
