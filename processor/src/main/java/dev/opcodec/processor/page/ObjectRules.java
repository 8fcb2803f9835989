package dev.opcodec.processor.page;

import dev.opcodec.processor.model.ObjectRule;
import java.util.List;

/** Writes the rules about several fields of an object as sentences. */
final class ObjectRules {
  private ObjectRules() {}

  /** Writes a list of sentences; nothing if there are no rules. */
  static void write(Html html, List<ObjectRule> rules) {
    if (!rules.isEmpty()) {
      html.element(
          "ul",
          Attributes.styled("rules"),
          list -> rules.forEach(rule -> list.element("li", item -> sentence(item, rule))));
    }
  }

  private static void sentence(Html html, ObjectRule rule) {
    if (rule instanceof ObjectRule.ExactlyOneOf it) {
      names(html.text("Exactly one of "), it.fields());
      html.text(" is present.");
    } else if (rule instanceof ObjectRule.AtMostOneOf it) {
      names(html.text("At most one of "), it.fields());
      html.text(" is present.");
    } else if (rule instanceof ObjectRule.AtLeastOneOf it) {
      names(html.text("At least one of "), it.fields());
      html.text(" is present.");
    } else if (rule instanceof ObjectRule.RequiredWith it) {
      html.text("With ").element("code", it.field()).text(" there must be ");
      names(html, it.others());
      html.text(".");
    }
  }

  /** Writes names as code with commas between. */
  static void names(Html html, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      html.text(i == 0 ? "" : ", ").element("code", names.get(i));
    }
  }
}
