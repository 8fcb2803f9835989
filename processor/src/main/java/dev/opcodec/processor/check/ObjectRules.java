package dev.opcodec.processor.check;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Suggestion;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Rules about several fields name fields that exist and can be kept. */
final class ObjectRules implements Rule {
  @Override
  public void check(Subject subject) {
    for (RecordType record : subject.records()) {
      for (ObjectRule rule : record.rules()) {
        checkNames(subject, record, rule);
        if (rule instanceof ObjectRule.ExactlyOneOf || rule instanceof ObjectRule.AtMostOneOf) {
          checkAbsent(subject, record, rule);
        }
      }
    }
  }

  private static void checkNames(Subject subject, RecordType record, ObjectRule rule) {
    for (String name : fieldsOf(rule)) {
      if (Fields.find(record, name) == null) {
        subject.errorAt(
            Code.UNKNOWN_FIELD,
            rule,
            name,
            "`" + record.name() + "` has no field `" + name + "`",
            Suggestion.didYouMeanOrOneOfFew(name, Fields.names(record)));
      }
    }
  }

  private static void checkAbsent(Subject subject, RecordType record, ObjectRule rule) {
    for (String name : fieldsOf(rule)) {
      Field field = Fields.find(record, name);
      if (field != null && !field.presence().optional() && !field.presence().nullable()) {
        subject.errorAt(
            Code.BAD_CONSTRAINT,
            rule,
            name,
            "`" + name + "` is always there, so that no other of these could ever be",
            "let its key be absent: `" + name + "?`");
      }
    }
  }

  private static List<String> fieldsOf(ObjectRule rule) {
    if (rule instanceof ObjectRule.ExactlyOneOf one) {
      return one.fields();
    }
    if (rule instanceof ObjectRule.AtMostOneOf one) {
      return one.fields();
    }
    if (rule instanceof ObjectRule.AtLeastOneOf one) {
      return one.fields();
    }
    ObjectRule.RequiredWith with = (ObjectRule.RequiredWith) rule;
    List<String> fields = new ArrayList<>(List.of(with.field()));
    fields.addAll(with.others());
    return fields;
  }
}
