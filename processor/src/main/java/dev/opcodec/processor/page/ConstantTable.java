package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Marks;
import java.util.function.Consumer;

/** Writes named constants: an enum's values or the bits of flags. */
final class ConstantTable {
  private final Prose prose;
  private final Remarks remarks;

  ConstantTable(Page page) {
    this.prose = new Prose(page);
    this.remarks = new Remarks(page);
  }

  /** Writes the table around its rows. */
  void write(Html html, String label, Consumer<Html> rows) {
    html.element(
        "table",
        Attributes.styled("constants"),
        table -> {
          Columns.heads(table, label, "Name", "Description");
          table.element("tbody", rows);
        });
  }

  /** Writes one constant. */
  void row(Html html, Consumer<Html> label, String name, String doc, Marks marks) {
    html.element(
        "tr",
        row ->
            row.element("td", label)
                .element(
                    "th",
                    Attributes.NONE.and("scope", "row"),
                    cell -> {
                      cell.element("code", Attributes.styled("find"), code -> code.name(name))
                          .text(" ");
                      Badges.marks(cell, marks);
                    })
                .element(
                    "td",
                    cell -> {
                      prose.paragraphs(cell, "doc", doc);
                      remarks.write(cell, marks);
                    }));
  }
}
