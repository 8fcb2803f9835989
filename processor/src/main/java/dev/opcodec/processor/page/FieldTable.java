package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import java.util.List;

/** Writes the fields of a record as a table. */
final class FieldTable {
  private static final TypeRef MARKER = TypeRef.of(Scalar.NULL);

  private final TypeNotation types;
  private final Prose prose;
  private final Remarks remarks;

  FieldTable(Page page) {
    this.types = new TypeNotation(page);
    this.prose = new Prose(page);
    this.remarks = new Remarks(page);
  }

  /** Writes a row for each field, each with an anchor below the owner's. */
  void write(Html html, Anchor owner, String prefix, List<Field> fields) {
    html.element(
        "table",
        Attributes.styled("fields"),
        table -> {
          Columns.heads(table, "Field", "Type", "Presence", "Description");
          table.element(
              "tbody",
              body -> fields.forEach(it -> row(body, owner.field(prefix, it.wireName()), it)));
        });
  }

  private void row(Html html, Anchor anchor, Field field) {
    html.element(
        "tr",
        Attributes.at(anchor),
        row -> {
          row.element(
              "th",
              Attributes.NONE.and("scope", "row"),
              cell ->
                  cell.element(
                          "code", Attributes.styled("find"), code -> code.name(field.wireName()))
                      .text(" ")
                      .element("span", labels -> Badges.marks(labels, field.marks())));
          row.element("td", cell -> types.write(cell, field.type()));
          row.element(
              "td",
              Attributes.styled(PresenceWords.style(field.presence())),
              PresenceWords.of(field.presence()));
          row.element("td", cell -> describe(cell, field));
        });
  }

  /** Writes all that is known of a field but its name, type and presence. */
  void describe(Html html, Field field) {
    prose.paragraphs(html, "doc", field.doc());
    for (Phrase phrase : ConstraintWords.of(field.constraints())) {
      html.element("p", Attributes.styled("constraint"), phrase::write);
    }
    if (field.type().equals(MARKER) && field.presence().optional()) {
      html.element("p", Attributes.styled("constraint"), "there or not: that is its value");
    }
    String preset = field.defaultValue();
    if (preset != null) {
      html.element("p", Attributes.styled("constraint"), new Phrase("when absent:", preset)::write);
    }
    if (field.secret()) {
      html.element("p", Attributes.styled("constraint"), "secret: never printed");
    }
    remarks.write(html, field.marks());
  }
}
