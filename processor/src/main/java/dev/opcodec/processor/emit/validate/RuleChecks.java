package dev.opcodec.processor.emit.validate;

import dev.opcodec.processor.emit.java.Code;
import dev.opcodec.processor.emit.plan.JavaTypes;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.names.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Writes the rules about several fields of one object. */
final class RuleChecks {
  private final JavaNames names;

  RuleChecks(JavaNames names) {
    this.names = names;
  }

  /** The statements that check the record's rules. */
  Code statements(RecordType record) {
    Code.Builder code = Code.builder();
    for (ObjectRule rule : record.rules()) {
      if (rule instanceof ObjectRule.ExactlyOneOf one) {
        addCount("exactlyOneOf", one.fields(), record, code);
      } else if (rule instanceof ObjectRule.AtMostOneOf one) {
        addCount("atMostOneOf", one.fields(), record, code);
      } else if (rule instanceof ObjectRule.AtLeastOneOf one) {
        addCount("atLeastOneOf", one.fields(), record, code);
      } else if (rule instanceof ObjectRule.RequiredWith with) {
        addRequired(with, record, code);
      }
    }
    return code.build();
  }

  /** The wire names whose accessors the rules read. */
  static List<String> fields(RecordType record) {
    List<String> fields = new ArrayList<>();
    for (ObjectRule rule : record.rules()) {
      if (rule instanceof ObjectRule.ExactlyOneOf one) {
        fields.addAll(one.fields());
      } else if (rule instanceof ObjectRule.AtMostOneOf one) {
        fields.addAll(one.fields());
      } else if (rule instanceof ObjectRule.AtLeastOneOf one) {
        fields.addAll(one.fields());
      } else if (rule instanceof ObjectRule.RequiredWith with) {
        fields.add(with.field());
        fields.addAll(with.others());
      }
    }
    return fields;
  }

  private void addCount(String method, List<String> fields, RecordType record, Code.Builder code) {
    Code count =
        fields.stream().map(name -> one(field(record, name))).collect(Code.joining("$W+ "));
    Code listed = fields.stream().map(name -> Code.of("$S", name)).collect(Code.joining(",$W"));
    code.addStatement("out.$L($L,$W$L)", method, count, listed);
  }

  private Code one(Field field) {
    return isAlwaysPresent(field) ? Code.of("1") : Code.of("($L ? 1 : 0)", present(field));
  }

  private void addRequired(ObjectRule.RequiredWith rule, RecordType record, Code.Builder code) {
    Field field = field(record, rule.field());
    for (String name : rule.others()) {
      Field other = field(record, name);
      if (isAlwaysPresent(other)) {
        continue;
      }
      Code missing = absent(other);
      code.beginControlFlow(
              "if ($L)",
              isAlwaysPresent(field) ? missing : Code.of("$L && $L", present(field), missing))
          .addStatement("out.requiredWith($S, $S)", rule.field(), name)
          .endControlFlow();
    }
  }

  private Code present(Field field) {
    if (JavaTypes.isNull(field.type())) {
      return accessor(field);
    }
    return field.presence() == Presence.OPTIONAL_NULLABLE
        ? Code.of("!$L.isAbsent()", accessor(field))
        : Code.of("$L != null", accessor(field));
  }

  private Code absent(Field field) {
    if (JavaTypes.isNull(field.type())) {
      return Code.of("!$L", accessor(field));
    }
    return field.presence() == Presence.OPTIONAL_NULLABLE
        ? Code.of("$L.isAbsent()", accessor(field))
        : Code.of("$L == null", accessor(field));
  }

  private Code accessor(Field field) {
    return Code.of("value.$L()", names.component(field));
  }

  private static boolean isAlwaysPresent(Field field) {
    return field.presence() == Presence.REQUIRED && !JavaTypes.isNull(field.type());
  }

  private static Field field(RecordType record, String wireName) {
    return record.fields().stream()
        .filter(field -> field.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(record.name() + " has no field " + wireName));
  }
}
