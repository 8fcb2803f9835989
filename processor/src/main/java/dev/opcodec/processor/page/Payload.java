package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.page.Definition.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes what a definition holds: its fields, its one value, or that there is nothing. */
final class Payload {
  private final TypeNotation types;
  private final FieldTable table;

  Payload(Page page) {
    this.types = new TypeNotation(page);
    this.table = new FieldTable(page);
  }

  /** Writes each part, under its title where it has one. */
  void write(Html html, Definition definition) {
    for (Part part : definition.parts()) {
      if (!part.title().isEmpty()) {
        html.element("h4", part.title());
      }
      write(html, definition.anchor(), part.prefix(), part.type());
    }
  }

  private void write(Html html, Anchor owner, String prefix, RecordType type) {
    switch (type.shape()) {
      case EMPTY -> html.element("p", Attributes.styled("payload"), "Carries no data.");
      case VALUE -> type.fields().forEach(field -> value(html, field));
      case OBJECT -> {
        if (type.fields().isEmpty()) {
          html.element("p", Attributes.styled("payload"), "An object without known fields.");
        } else {
          table.write(html, owner, prefix, type.fields());
        }
        ObjectRules.write(html, type.rules());
        wireNames(html, type);
      }
    }
  }

  /** What the wire has that no field has, and in which order it usually comes. */
  private static void wireNames(Html html, RecordType type) {
    Set<String> known = new LinkedHashSet<>(type.wireNames().known());
    type.fields().forEach(field -> known.remove(field.wireName()));
    names(html, "Comes as well, and is left out here: ", List.copyOf(known));
    names(html, "Usually comes in this order: ", type.wireNames().order());
    names(html, "Usually comes last: ", type.wireNames().last());
  }

  private static void names(Html html, String what, List<String> names) {
    if (!names.isEmpty()) {
      html.element(
          "p", Attributes.styled("wire-names"), line -> ObjectRules.names(line.text(what), names));
    }
  }

  private void value(Html html, Field field) {
    html.element(
        "p",
        Attributes.styled("payload"),
        it -> {
          it.text("The data is one value: ");
          types.write(it, field.type());
          it.text(field.presence().nullable() ? ", which may be null." : ".");
        });
    table.describe(html, field);
  }
}
