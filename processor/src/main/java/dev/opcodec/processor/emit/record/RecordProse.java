package dev.opcodec.processor.emit.record;

import com.palantir.javapoet.CodeBlock;
import dev.opcodec.processor.emit.java.Javadoc;
import dev.opcodec.processor.emit.java.MarksProse;
import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.ObjectRule;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.RecordType;
import java.util.List;
import java.util.stream.Collectors;

/** The Javadoc of a record. */
final class RecordProse {
  private final Plan plan;

  RecordProse(Plan plan) {
    this.plan = plan;
  }

  CodeBlock ofObject(RecordType record) {
    return of(record, record.meta(), "");
  }

  CodeBlock ofOpcode(Opcode opcode, RecordType record) {
    boolean sent = record.kind() == RecordType.Kind.COMMAND;
    String what =
        "Opcode "
            + opcode.code()
            + ", "
            + Javadoc.code(opcode.name())
            + (sent ? "; sent by the client." : "; received by the client.");
    return of(
        record, opcode.meta(), join(what, aliases(opcode.aliases()), sent ? answers(opcode) : ""));
  }

  CodeBlock ofEvent(Event event) {
    String intents =
        event.intents().isEmpty()
            ? "sent whatever the intents"
            : (event.intents().size() == 1
                    ? "opened by the intent "
                    : "opened by any of the intents ")
                + codes(event.intents());
    String what = "Event " + Javadoc.code(event.name()) + ", " + intents + ".";
    return of(event.payload(), event.meta(), join(what, aliases(event.aliases())));
  }

  /** The text of the record itself counts; what it is the payload of speaks where it is silent. */
  private CodeBlock of(RecordType record, Meta owner, String what) {
    String doc = record.meta().doc().isBlank() ? owner.doc() : record.meta().doc();
    boolean silent = doc.isBlank() && what.isEmpty();
    Javadoc javadoc =
        new Javadoc()
            .paragraph(MarksProse.sentence(Javadoc.escape(doc)))
            .paragraph(silent ? "The object " + Javadoc.code(record.name()) + "." : what)
            .paragraph(rules(record))
            .paragraph(MarksProse.of(owner.marks()));
    for (Component component : Component.of(record, plan)) {
      String text = FieldProse.param(component.field(), record.shape());
      javadoc.tag("param", component.name() + " " + text);
    }
    return javadoc.build();
  }

  private static String answers(Opcode opcode) {
    List<String> names =
        opcode.answers().stream()
            .map(answer -> answer.event() == null ? answer.opcode() : answer.event())
            .distinct()
            .toList();
    return names.isEmpty() ? "" : "Answered by " + codes(names) + ".";
  }

  private static String aliases(List<String> aliases) {
    return aliases.isEmpty() ? "" : "Also called " + codes(aliases) + ".";
  }

  private static String rules(RecordType record) {
    return record.rules().stream().map(RecordProse::rule).collect(Collectors.joining(" "));
  }

  private static String rule(ObjectRule rule) {
    if (rule instanceof ObjectRule.ExactlyOneOf one) {
      return "Exactly one of " + codes(one.fields()) + " is present.";
    }
    if (rule instanceof ObjectRule.AtMostOneOf one) {
      return "At most one of " + codes(one.fields()) + " is present.";
    }
    if (rule instanceof ObjectRule.AtLeastOneOf one) {
      return "At least one of " + codes(one.fields()) + " is present.";
    }
    if (rule instanceof ObjectRule.RequiredWith with) {
      return "With " + Javadoc.code(with.field()) + " come " + codes(with.others()) + ".";
    }
    throw new IllegalArgumentException("unknown rule: " + rule);
  }

  private static String codes(List<String> names) {
    return names.stream().map(Javadoc::code).collect(Collectors.joining(", "));
  }

  private static String join(String... sentences) {
    return String.join(" ", List.of(sentences)).strip();
  }
}
