package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Direction;
import dev.opcodec.processor.model.Marks;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes the frame that all definitions share: heading, labels, text, uses and origin. */
final class Card {
  private final Page page;
  private final Prose prose;
  private final Remarks remarks;
  private final UsedBy usedBy;

  Card(Page page) {
    this.page = page;
    this.prose = new Prose(page);
    this.remarks = new Remarks(page);
    this.usedBy = new UsedBy(page);
  }

  /**
   * Writes a definition.
   *
   * @param rows how many rows its body has, for a first guess of its height
   * @param labels writes what stands beside the name, apart from the marks
   * @param body writes what is particular to the kind
   */
  void write(
      Html html, Definition definition, int rows, Consumer<Html> labels, Consumer<Html> body) {
    Marks marks = definition.meta().marks();
    html.element(
        "article",
        filterable(definition, "card " + height(rows)),
        card -> {
          card.element(
              "h3",
              heading -> {
                heading
                    .element(
                        "a",
                        Attributes.to(definition.anchor()).and("class", "find"),
                        link -> link.name(definition.name()))
                    .text(" ");
                labels.accept(heading);
                Badges.marks(heading, marks);
              });
          if (!definition.aliases().isEmpty()) {
            card.element(
                "p",
                Attributes.styled("aliases find"),
                line -> ObjectRules.names(line.text("Also called "), definition.aliases()));
          }
          prose.paragraphs(card, "doc", definition.meta().doc());
          remarks.history(card, marks);
          body.accept(card);
          usedBy.write(card, definition);
          card.element("p", Attributes.styled("origin"), line -> origin(line, definition));
        });
  }

  private void origin(Html html, Definition definition) {
    html.text("Defined in " + definition.meta().file() + " as ")
        .element("code", definition.meta().definition());
    String source = definition.meta().marks().source();
    if (source != null) {
      prose.inline(html.text(". Source: "), source);
    }
  }

  /** What the page's script needs to find and filter a definition. */
  Attributes filterable(Definition definition, String classes) {
    Marks marks = definition.meta().marks();
    Set<Direction> directions = page.reach().of(definition);
    return Attributes.at(definition.anchor())
        .and("class", "definition " + classes)
        .and("data-name", definition.name())
        .and("data-aliases", String.join(" ", definition.aliases()))
        .and("data-documented", marks.documented() ? "yes" : "no")
        .and("data-status", Badges.word(marks.status()))
        .and(
            "data-direction",
            directions.stream().map(Badges::word).collect(Collectors.joining(" ")));
  }

  private static String height(int rows) {
    if (rows <= 3) {
      return "low";
    }
    return rows <= 12 ? "middle" : rows <= 40 ? "tall" : "very-tall";
  }
}
