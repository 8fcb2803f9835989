package dev.opcodec.processor.load;

import java.util.ArrayList;
import java.util.List;
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

  /** A table of fields. */
  List<RawField> fields(MappingReader table) {
    List<RawField> fields = new ArrayList<>();
    for (YamlNode.Entry entry : table.all()) {
      fields.add(field(entry.key(), entry.value()));
    }
    return fields;
  }

  private RawField field(YamlNode.Text key, YamlNode node) {
    boolean optional = key.value().endsWith("?");
    String name = optional ? key.value().substring(0, key.value().length() - 1) : key.value();
    Located<String> located = new Located<>(name, key.span());
    if (!(node instanceof YamlNode.Mapping)) {
      RawType type = type(node, "the type of `" + name + "`");
      return new RawField(
          located, optional, type, null, RawConstraints.NONE, null, null, RawNotes.NONE);
    }
    MappingReader in = new MappingReader(node, "the field `" + name + "`", key.span(), values);
    if (!amending) {
      in.require("type", "every field says its type, as in `type: string`");
    }
    YamlNode type = in.take("type");
    MappingReader inline = in.mapping("fields");
    RawField field =
        new RawField(
            located,
            optional,
            type == null ? null : type(type, "`type`"),
            inline == null ? null : fields(inline),
            ConstraintReader.read(in),
            in.text("default"),
            in.bool("secret"),
            NotesReader.read(in));
    in.finish();
    return field;
  }

  /** A type: text, or a list that is a tuple. */
  @Nullable RawType type(YamlNode node, String what) {
    if (node instanceof YamlNode.Sequence sequence) {
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
