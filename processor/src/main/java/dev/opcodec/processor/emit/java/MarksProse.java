package dev.opcodec.processor.emit.java;

import dev.opcodec.processor.model.Deprecation;
import dev.opcodec.processor.model.Marks;
import java.util.ArrayList;
import java.util.List;

/** Says the marks of a definition in words. */
public final class MarksProse {
  private MarksProse() {}

  /** The sentences, as Javadoc markup; empty for an ordinary definition. */
  public static String of(Marks marks) {
    Deprecation deprecation = marks.deprecation();
    if (deprecation == null) {
      return withoutDeprecation(marks);
    }
    String since =
        deprecation.since() == null ? "" : " since " + Javadoc.escape(deprecation.since());
    String use = deprecation.use() == null ? "" : "; use " + Javadoc.code(deprecation.use());
    return (sentence("Deprecated" + since + use) + " " + withoutDeprecation(marks)).strip();
  }

  /** The same without what a {@code @deprecated} tag says. */
  public static String withoutDeprecation(Marks marks) {
    List<String> sentences = new ArrayList<>();
    if (!marks.documented()) {
      sentences.add("Not in the official documentation.");
    }
    switch (marks.status()) {
      case ACTIVE -> {}
      case DEPRECATED -> sentences.add("Deprecated: still there, to be avoided.");
      case OBSOLETE -> sentences.add("Obsolete: no longer in use.");
    }
    if (marks.since() != null) {
      sentences.add(sentence("Since schema version " + Javadoc.escape(marks.since())));
    }
    if (marks.note() != null) {
      sentences.add(sentence("Note: " + Javadoc.escape(marks.note())));
    }
    if (marks.source() != null) {
      sentences.add(sentence("Source: " + Javadoc.escape(marks.source())));
    }
    return String.join(" ", sentences);
  }

  /** The text of a {@code @deprecated} tag. */
  public static String deprecatedTag(Deprecation deprecation) {
    String since =
        deprecation.since() == null ? "" : "since " + Javadoc.escape(deprecation.since());
    String use = deprecation.use() == null ? "" : "use " + Javadoc.code(deprecation.use());
    if (since.isEmpty() && use.isEmpty()) {
      return "not to be used any more";
    }
    return since.isEmpty() || use.isEmpty() ? since + use : since + "; " + use;
  }

  /** The text with a full stop at its end, unless it ends like a sentence already. */
  public static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || ".!?".indexOf(stripped.charAt(stripped.length() - 1)) >= 0
        ? stripped
        : stripped + ".";
  }
}
