package dev.opcodec.processor.page;

import java.util.List;

/** Writes who refers to a definition. */
final class UsedBy {
  /** A longer list starts closed. */
  private static final int SHORT = 12;

  private final Page page;

  UsedBy(Page page) {
    this.page = page;
  }

  /** Writes a list of links; nothing if the definition is not used. */
  void write(Html html, Definition definition) {
    List<Use> uses = page.uses().of(definition);
    if (uses.isEmpty()) {
      return;
    }
    Attributes styled = Attributes.styled("uses");
    html.element(
        "details",
        uses.size() > SHORT ? styled : styled.and("open", ""),
        details -> {
          details.element("summary", title(definition.kind(), uses.size()));
          details.element(
              "ul", list -> uses.forEach(use -> list.element("li", it -> item(it, use))));
        });
  }

  private static String title(DefinitionKind kind, int number) {
    String plural = number == 1 ? "" : "s";
    return switch (kind) {
      case INTENT -> "Opens " + number + " event" + plural;
      case EVENT, OPCODE -> "Answers " + number + " opcode" + plural;
      case OBJECT, UNION, ENUM, FLAGS, CLOSE_CODE -> "Used by " + number;
    };
  }

  private void item(Html html, Use use) {
    page.link(html, use.owner(), use.owner().name());
    String separator = ": ";
    for (Use.Place place : use.fields()) {
      html.text(separator).element("a", Attributes.to(place.anchor()), place.wireName());
      separator = ", ";
    }
  }
}
