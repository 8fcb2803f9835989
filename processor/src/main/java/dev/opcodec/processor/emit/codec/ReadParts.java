package dev.opcodec.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.opcodec.processor.emit.java.Annotations;
import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.java.Scope;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.emit.plan.WireKinds;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.Identifiers;
import dev.opcodec.processor.names.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a read method is made of: a variable for each field, a case for each key, and the end, which
 * checks what is missing and calls the constructor. The variables may be locals or the fields of a
 * helper: the cases and the end name them in the same way.
 */
final class ReadParts {
  /** The parameter of every method that reads. */
  static final String IN = "in";

  /** A variable that is filled while the keys are read. */
  record Variable(TypeName type, String name, Code start) {}

  private final Plan plan;
  private final JavaTypes types;
  private final ReadsValues reads;
  private final WireKinds kinds;
  private final KeyConstants constants;
  private final RecordType record;
  private final Scope scope = Scope.of(IN);
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> hasNames = new HashMap<>();
  private final String unknownKeys;

  ReadParts(Plan plan, RecordType record, KeyConstants constants) {
    this.plan = plan;
    this.types = plan.types();
    this.reads = new ReadsValues(plan);
    this.kinds = new WireKinds(plan);
    this.constants = constants;
    this.record = record;
    for (Field field : record.fields()) {
      String component = plan.names().component(field);
      String wanted = isRaw(field) ? "raw" + Identifiers.pascal(component) : component;
      names.put(field.wireName(), scope.name(wanted));
    }
    for (Field field : record.fields()) {
      if (needsHas(field)) {
        String wanted = "has" + Identifiers.pascal(plan.names().component(field));
        hasNames.put(field.wireName(), scope.name(wanted));
      }
    }
    unknownKeys = scope.name("unknownKeys");
  }

  /** The variables, in the order of the fields. */
  List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    for (Field field : record.fields()) {
      String name = name(field);
      TypeName there = isRaw(field) ? RuntimeTypes.RAW_JSON : types.of(field.type());
      if (JavaTypes.isNull(field.type())) {
        variables.add(new Variable(TypeName.BOOLEAN, name, Code.of("false")));
      } else if (field.presence() == Presence.OPTIONAL_NULLABLE) {
        variables.add(
            new Variable(
                ParameterizedTypeName.get(RuntimeTypes.OMITTABLE, there.box()),
                name,
                Code.of("$T.absent()", RuntimeTypes.OMITTABLE)));
      } else if (needsHas(field)) {
        variables.add(new Variable(there, name, Code.of("0")));
        variables.add(
            new Variable(TypeName.BOOLEAN, hasNames.get(field.wireName()), Code.of("false")));
      } else {
        variables.add(new Variable(Annotations.nullable(there.box()), name, Code.of("null")));
      }
    }
    if (keepsUnknownKeys()) {
      ClassName collector = RuntimeTypes.UNKNOWN_KEYS.nestedClass("Collector");
      variables.add(new Variable(collector, unknownKeys, Code.of("new $T()", collector)));
    }
    return variables;
  }

  /**
   * The call that finds out what comes next.
   *
   * @param owner what stands before the name of a variable
   */
  Code findField(String owner) {
    return keepsUnknownKeys()
        ? Code.of("$L.findField(NAMES, $L$L)", IN, owner, unknownKeys)
        : Code.of("$L.findField(NAMES)", IN);
  }

  /** Reads this key's value if it is the next one. */
  Code readIfNext(Key key) {
    Code.Builder code = Code.builder();
    NameMatch match = NameMatch.of(key.wireName(), constants.of(key.wireName()));
    if (key.field() != null && readsNull(key.field())) {
      match = match.moving();
    }
    code.add("if ($L) { $L\n$>", match.condition(), WireComment.of(key.wireName()));
    if (key.field() == null) {
      code.addStatement("$L.skipValue($L)", IN, match.taken());
    } else {
      addRead(key.field(), match.taken(), code);
    }
    return code.endControlFlow().build();
  }

  private void addRead(Field field, Code taken, Code.Builder code) {
    String name = name(field);
    if (JavaTypes.isNull(field.type())) {
      code.addStatement("$L.skipValue($L)", IN, taken).addStatement("$L = true", name);
    } else if (needsHas(field)) {
      String has = hasNames.get(field.wireName());
      code.addStatement("$L = $L", name, reads.number(field.type(), taken))
          .addStatement("$L = true", has);
    } else {
      code.addStatement("$L =$W$L", name, orNull(field, taken));
    }
  }

  private Code value(Field field) {
    return isRaw(field)
        ? Code.of("$L.readRaw()", IN)
        : reads.value(field.type(), Code.of(IN), ReadsValues.NO_TAG, scope);
  }

  private Code orNull(Field field, Code taken) {
    Code value = value(field);
    Code oneCall = isRaw(field) ? null : reads.orNull(field.type(), taken, scope);
    Code isNull = Code.of("$L.readNull($L)", IN, taken);
    if (field.presence() == Presence.OPTIONAL_NULLABLE) {
      ClassName omittable = RuntimeTypes.OMITTABLE;
      return oneCall != null
          ? Code.of("$T.ofNullable($L)", omittable, oneCall)
          : Code.of("$L ? $T.ofNull()$W: $T.of($L)", isNull, omittable, omittable, value);
    }
    if (readsNull(field)) {
      return value;
    }
    return oneCall != null ? oneCall : Code.of("$L ? null$W: $L", isNull, value);
  }

  /** Where null is a value of the type, only a nullable field may tell it from that value. */
  private boolean readsNull(Field field) {
    return !field.presence().nullable() && kinds.hasNull(field.type());
  }

  /** What is done after the last key: refuse what is missing, decode what waited, construct. */
  Code end() {
    Code.Builder code = Code.builder();
    for (Field field : record.fields()) {
      if (field.presence() != Presence.REQUIRED || JavaTypes.isNull(field.type())) {
        continue;
      }
      if (needsHas(field)) {
        code.beginControlFlow("if (!$L)", hasNames.get(field.wireName()));
      } else {
        code.beginControlFlow("if ($L == null)", name(field));
      }
      code.addStatement("throw $L.missing($L)", IN, constants.of(field.wireName()));
      code.endControlFlow();
    }
    Siblings siblings = new Siblings(plan, record, scope, names, constants);
    List<Code> arguments = new ArrayList<>();
    for (Field field : record.fields()) {
      arguments.add(isRaw(field) ? siblings.decode(field, code) : Code.of("$L", name(field)));
    }
    if (keepsUnknownKeys()) {
      arguments.add(Code.of("$L.keys()", unknownKeys));
    }
    return code.addStatement(
            "return new $T($L)", plan.names().record(record), Code.join(arguments, ",$W"))
        .build();
  }

  boolean keepsUnknownKeys() {
    return plan.keepsUnknownKeys(record);
  }

  private String name(Field field) {
    return names.get(field.wireName());
  }

  private boolean isRaw(Field field) {
    return plan.sibling(field.type()) != null;
  }

  /** A number cannot say by itself whether its key was there; there are but two booleans to box. */
  private boolean needsHas(Field field) {
    TypeName there = types.of(field.type());
    return field.presence() == Presence.REQUIRED
        && !isRaw(field)
        && !JavaTypes.isNull(field.type())
        && there.isPrimitive()
        && !there.equals(TypeName.BOOLEAN);
  }
}
