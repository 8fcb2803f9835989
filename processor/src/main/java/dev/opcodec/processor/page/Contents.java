package dev.opcodec.processor.page;

import java.util.List;

/** Writes the list of contents: all definitions by kind. */
final class Contents {
  private final Page page;

  Contents(Page page) {
    this.page = page;
  }

  void write(Html html) {
    for (DefinitionKind kind : DefinitionKind.values()) {
      List<Definition> all = page.catalog().all(kind);
      if (!all.isEmpty()) {
        html.element(
            "details",
            Attributes.NONE.and("data-section", kind.section()),
            details -> {
              details.element(
                  "summary",
                  summary ->
                      summary
                          .text(kind.title() + " ")
                          .element("span", Attributes.styled("count"), String.valueOf(all.size())));
              details.element("ul", list -> all.forEach(it -> entry(list, it)));
            });
      }
    }
  }

  private static void entry(Html html, Definition definition) {
    html.element(
        "li",
        Attributes.NONE.and("data-for", definition.anchor().id()),
        item ->
            item.element(
                "a", Attributes.to(definition.anchor()), link -> link.name(definition.name())));
  }
}
