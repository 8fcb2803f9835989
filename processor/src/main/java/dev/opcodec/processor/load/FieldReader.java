package dev.opcodec.processor.load;

import dev.opcodec.processor.diag.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tables of fields, and types. */
final class FieldReader {
  private final ValueReader values;
  private final boolean amending;

  /**
   * Reads fields.
   *
   * @param amending true if a field may lack its type, since it is there already
   */
  FieldReader(ValueReader values, boolean amending) {
    this.values = values;
    this.amending = amending;
  }

  /**
   * A table of fields.
   *
   * @param tableKey what the table stands below, {@code fields} or {@code d}
   */
  List<RawField> fields(MappingReader table, String tableKey) {
    Map<String, RawField> fields = new LinkedHashMap<>();
    String typeText = table.peek("type") instanceof YamlNode.Text type ? type.value() : null;
    for (YamlNode.Entry entry : table.all()) {
      if (!MisplacedKeys.report(entry, tableKey, typeText, values.diagnostics)) {
        RawField field = field(entry.key(), entry.value());
        RawField first = fields.putIfAbsent(field.name().value(), field);
        if (first != null && !field.name().value().isEmpty()) {
          reportTwice(field, first);
        }
      }
    }
    return new ArrayList<>(fields.values());
  }

  private void reportTwice(RawField field, RawField first) {
    values.diagnostics.error(
        Code.DUPLICATE_NAME,
        field.name().span(),
        "the field `" + field.name().value() + "` stands here twice, with and without a `?`",
        "remove one of them",
        "also here",
        first.name().span());
  }

  private RawField field(YamlNode.Text key, YamlNode node) {
    boolean optional = key.value().endsWith("?");
    String name = optional ? key.value().substring(0, key.value().length() - 1) : key.value();
    Located<String> located = new Located<>(name, key.span());
    if (name.isEmpty() || name.endsWith("?")) {
      values.diagnostics.error(
          Code.BAD_NAME,
          key.span(),
          name.isEmpty() ? "a field has no name" : "a field's name has one `?` behind it at most",
          name.isEmpty()
              ? "write the key as it is on the wire"
              : "if the value may be null as well, write the other `?` before its type");
    }
    if (!(node instanceof YamlNode.Mapping)) {
      RawType type = type(node, "the type of `" + name + "`");
      return new RawField(
          located, optional, type, null, RawConstraints.NONE, null, null, RawNotes.NONE);
    }
    MappingReader in = new MappingReader(node, "the field `" + name + "`", key.span(), values);
    YamlNode type = in.take("type");
    if (type == null && !amending) {
      values.diagnostics.error(
          Code.MISSING_KEY, key.span(), in.what() + " has no `type`", typeAdvice(name, in));
    }
    MappingReader inline = in.mapping("fields");
    RawField field =
        new RawField(
            located,
            optional,
            type == null ? null : type(type, "`type`"),
            inline == null ? null : fields(inline, "fields"),
            ConstraintReader.read(in),
            in.text("default"),
            in.bool("secret"),
            NotesReader.read(in));
    // If nothing here is an attribute, the advice to the missing type is for all of it.
    if (type != null || amending || in.knowsAny()) {
      in.finish();
    }
    return field;
  }

  private static String typeAdvice(String name, MappingReader in) {
    if (in.has("fields")) {
      return "write `type: object` or `type: array of object` beside `fields`";
    }
    List<YamlNode.Entry> entries = in.entries();
    if (entries.size() == 1
        && entries.get(0).value() instanceof YamlNode.Text text
        && text.isNothing()) {
      return "write `" + name + ": " + entries.get(0).key().value() + "`, without braces";
    }
    boolean fields = !entries.isEmpty() && entries.stream().allMatch(FieldReader::isField);
    return fields
        ? "for an object that is written here, write `type: object`, and its fields below `fields`"
        : "every field says its type, as in `type: string`";
  }

  private static boolean isField(YamlNode.Entry entry) {
    return !NotesReader.KEYS.contains(entry.key().value())
        && !ConstraintReader.KEYS.contains(entry.key().value());
  }

  /** A type: text, or a list that is a tuple. */
  @Nullable RawType type(YamlNode node, String what) {
    if (node instanceof YamlNode.Sequence sequence) {
      if (isTableWithDashes(sequence)) {
        values.wrongKind(
            sequence,
            what,
            "a type or a table of fields",
            "write each field in a line of its own, without a dash");
        return null;
      }
      List<RawType> items = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        RawType type = type(unfold(item), "an item of " + what);
        if (type == null) {
          return null;
        }
        items.add(type);
      }
      return new RawType.Items(items, sequence.span());
    }
    Located<String> text = values.text(node, what);
    return text == null
        ? null
        : new RawType.Text(text.value(), ((YamlNode.Text) node).plain() ? 0 : 1, text.span());
  }

  private static boolean isTableWithDashes(YamlNode.Sequence sequence) {
    return !sequence.flow()
        && !sequence.items().isEmpty()
        && sequence.items().get(0) instanceof YamlNode.Mapping;
  }

  /** In {@code [integer, ?integer]} YAML takes the question mark for the sign of a key. */
  static YamlNode unfold(YamlNode item) {
    if (item instanceof YamlNode.Mapping mapping
        && mapping.flow()
        && mapping.entries().size() == 1
        && mapping.entries().get(0).value() instanceof YamlNode.Text value
        && value.isNothing()) {
      YamlNode.Text key = mapping.entries().get(0).key();
      return new YamlNode.Text("?" + key.value(), true, mapping.span());
    }
    return item;
  }
}
