package dev.opcodec.processor.diff;

import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what objects, opcodes and events hold: fields, constraints and rules. */
final class BaselineRecords {
  private final YamlText out;
  private final TypeText types;

  BaselineRecords(YamlText out, TypeText types) {
    this.out = out;
    this.types = types;
  }

  /** What an opcode or event carries; nothing if that is a null. */
  void payload(@Nullable RecordType record) {
    if (record == null || record.shape() == RecordType.Shape.EMPTY) {
      return;
    }
    if (record.shape() == RecordType.Shape.VALUE) {
      Field value = record.fields().get(0);
      out.text("d", types.of(value.type(), value.presence().nullable()));
    } else {
      table("d", record);
    }
  }

  /** A table of fields, and the rules beside it. */
  void table(String key, RecordType record) {
    rules(record.rules());
    if (record.fields().isEmpty()) {
      out.plain(key, "{}");
    } else {
      out.section(key, () -> record.fields().forEach(this::field));
    }
  }

  private void field(Field field) {
    String key = YamlText.quoted(field.wireName() + (field.presence().optional() ? "?" : ""));
    String type = types.of(field.type(), field.presence().nullable());
    if (field.constraints().isEmpty() && !field.secret() && field.javaName() == null) {
      out.text(key, type);
      return;
    }
    out.section(
        key,
        () -> {
          out.text("type", type);
          field.constraints().forEach(this::constraint);
          if (field.secret()) {
            out.plain("secret", true);
          }
          if (field.javaName() != null) {
            out.text("java-name", field.javaName());
          }
        });
  }

  private void constraint(Constraint constraint) {
    if (constraint instanceof Constraint.Min min) {
      out.plain("min", min.bound().toPlainString());
    } else if (constraint instanceof Constraint.Max max) {
      out.plain("max", max.bound().toPlainString());
    } else if (constraint instanceof Constraint.MinLength min) {
      out.plain("min-length", min.bound());
    } else if (constraint instanceof Constraint.MaxLength max) {
      out.plain("max-length", max.bound());
    } else if (constraint instanceof Constraint.MaxBytes max) {
      out.plain("max-bytes", max.bound());
    } else if (constraint instanceof Constraint.Matches matches) {
      out.text("pattern", matches.pattern().pattern());
    } else if (constraint instanceof Constraint.MinItems min) {
      out.plain("min-items", min.bound());
    } else if (constraint instanceof Constraint.MaxItems max) {
      out.plain("max-items", max.bound());
    } else if (constraint instanceof Constraint.Increasing) {
      out.plain("increasing", true);
    } else if (constraint instanceof Constraint.Each each && !each.constraints().isEmpty()) {
      out.section("items", () -> each.constraints().forEach(this::constraint));
    }
  }

  private void rules(List<ObjectRule> rules) {
    Map<String, List<List<String>>> groups = new LinkedHashMap<>();
    Map<String, List<String>> requiredWith = new LinkedHashMap<>();
    for (ObjectRule rule : rules) {
      if (rule instanceof ObjectRule.ExactlyOneOf one) {
        groups.computeIfAbsent("exactly-one-of", key -> new ArrayList<>()).add(one.fields());
      } else if (rule instanceof ObjectRule.AtMostOneOf one) {
        groups.computeIfAbsent("at-most-one-of", key -> new ArrayList<>()).add(one.fields());
      } else if (rule instanceof ObjectRule.AtLeastOneOf one) {
        groups.computeIfAbsent("at-least-one-of", key -> new ArrayList<>()).add(one.fields());
      } else if (rule instanceof ObjectRule.RequiredWith with) {
        requiredWith.computeIfAbsent(with.field(), key -> new ArrayList<>()).addAll(with.others());
      }
    }
    groups.forEach(
        (key, lists) ->
            out.plain(
                key,
                lists.stream().map(YamlText::list).collect(Collectors.joining(", ", "[", "]"))));
    if (!requiredWith.isEmpty()) {
      out.section(
          "required-with",
          () -> requiredWith.forEach((field, others) -> out.names(YamlText.quoted(field), others)));
    }
  }
}
