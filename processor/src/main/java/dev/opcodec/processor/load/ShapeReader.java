package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an object, opcode or event holds. */
final class ShapeReader {
  private final FieldReader fields;
  private final String bodyKey;

  /**
   * Reads shapes.
   *
   * @param bodyKey {@code fields} or {@code d}
   */
  ShapeReader(FieldReader fields, String bodyKey) {
    this.fields = fields;
    this.bodyKey = bodyKey;
  }

  /** The whole of it: content, what is taken over, rules. */
  RawShape read(MappingReader in) {
    return new RawShape(body(in), includes(in), rules(in), in.keySpan(bodyKey));
  }

  /** What differs in one direction, null if nothing does. */
  @Nullable RawShape variant(MappingReader in, String direction) {
    MappingReader variant =
        in.mapping(direction, text -> "write `" + bodyKey + ": " + text + "` below it");
    if (variant == null) {
      return null;
    }
    RawShape shape =
        new RawShape(body(variant), RawIncludes.NONE, rules(variant), in.keySpan(direction));
    variant.finish();
    return shape;
  }

  private @Nullable RawBody body(MappingReader in) {
    YamlNode node = in.take(bodyKey);
    if (node == null) {
      return null;
    }
    if (bodyKey.equals("d") && !(node instanceof YamlNode.Mapping)) {
      RawType type = fields.type(node, "`d`");
      return type == null ? null : new RawBody.Value(type);
    }
    Span span = in.keySpan(bodyKey);
    MappingReader table =
        new MappingReader(
            node,
            "`" + bodyKey + "` of " + in.what(),
            span,
            in.values(),
            text -> "to take over the fields of `" + text + "`, write `include: [" + text + "]`");
    return new RawBody.Table(fields.fields(table, bodyKey), span);
  }

  private static RawIncludes includes(MappingReader in) {
    return new RawIncludes(
        in.names("include"),
        in.text("partial-of"),
        in.names("required"),
        in.names("only"),
        in.names("without"));
  }

  private static RawRules rules(MappingReader in) {
    List<RawRule> rules = new ArrayList<>();
    groups(rules, in, "exactly-one-of", RawRule.Kind.EXACTLY_ONE_OF);
    groups(rules, in, "at-most-one-of", RawRule.Kind.AT_MOST_ONE_OF);
    groups(rules, in, "at-least-one-of", RawRule.Kind.AT_LEAST_ONE_OF);
    MappingReader requiredWith = in.mapping("required-with");
    if (requiredWith != null) {
      for (YamlNode.Entry entry : requiredWith.all()) {
        List<Located<String>> names = new ArrayList<>();
        names.add(new Located<>(entry.key().value(), entry.key().span()));
        names.addAll(someNames(in, entry.value(), "`" + entry.key().value() + "`"));
        rules.add(new RawRule(RawRule.Kind.REQUIRED_WITH, names, entry.key().span()));
      }
    }
    return new RawRules(rules);
  }

  /** A list of fields, or a list of such lists. */
  private static void groups(List<RawRule> out, MappingReader in, String key, RawRule.Kind kind) {
    YamlNode node = in.take(key);
    if (node == null) {
      return;
    }
    String what = "`" + key + "`";
    boolean nested =
        node instanceof YamlNode.Sequence list
            && list.items().stream().anyMatch(YamlNode.Sequence.class::isInstance);
    List<YamlNode> groups = nested ? in.values().items(node, what) : List.of(node);
    for (YamlNode group : groups) {
      out.add(new RawRule(kind, someNames(in, group, what), in.keySpan(key)));
    }
  }

  private static List<Located<String>> someNames(MappingReader in, YamlNode node, String what) {
    if (node instanceof YamlNode.Sequence list && list.items().isEmpty()) {
      in.values()
          .diagnostics
          .error(
              Code.WRONG_KIND,
              node.span(),
              what + " names fields, but here is an empty list",
              "name them, or remove the key");
    }
    return in.values().names(node, what);
  }
}
