package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Span;
import java.util.List;

/** A piece of YAML that still knows where it stood; no scalar has a type yet. */
sealed interface YamlNode {
  /** Where it stands; for mappings and lists, where they begin. */
  Span span();

  /** What a message calls it. */
  String kind();

  /**
   * A scalar.
   *
   * @param plain true if it is not quoted
   */
  record Text(String value, boolean plain, Span span) implements YamlNode {
    @Override
    public String kind() {
      return isNothing() ? "nothing" : "text";
    }

    /** True if there is nothing at all after the key. */
    boolean isNothing() {
      return plain && value.isEmpty();
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, boolean flow, Span span) implements YamlNode {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A mapping with each key once. */
  record Mapping(List<Entry> entries, boolean flow, Span span) implements YamlNode {
    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /** Something that this language has not, which is reported already. */
  record Refused(Span span) implements YamlNode {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** A key and what it holds. */
  record Entry(Text key, YamlNode value) {}
}
