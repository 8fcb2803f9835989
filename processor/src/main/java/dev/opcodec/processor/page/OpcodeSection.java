package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Opcode;

/** Opcodes: a table of all, then each with its data and its answers. */
final class OpcodeSection implements Section {
  private final Page page;
  private final Card card;
  private final Payload payload;
  private final AnswerList answers;

  OpcodeSection(Page page) {
    this.page = page;
    this.card = new Card(page);
    this.payload = new Payload(page);
    this.answers = new AnswerList(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.OPCODE;
  }

  @Override
  public void write(Html html) {
    html.element(
        "table",
        Attributes.styled("summary"),
        table -> {
          Columns.heads(table, "Number", "Name", "Direction", "Status", "Documented");
          table.element(
              "tbody", body -> ByNumber.opcodes(page.protocol()).forEach(it -> row(body, it)));
        });
    ByNumber.opcodes(page.protocol()).forEach(it -> details(html, it));
  }

  private void row(Html html, Opcode opcode) {
    Definition definition = page.definition(kind(), opcode.name());
    html.element(
        "tr",
        Attributes.NONE.and("data-for", definition.anchor().id()),
        row ->
            row.element("td", Attributes.styled("number"), String.valueOf(opcode.code()))
                .element(
                    "th",
                    Attributes.NONE.and("scope", "row"),
                    name -> page.link(name, definition, opcode.name()))
                .element("td", cell -> Badges.direction(cell, opcode.direction()))
                .element("td", Badges.word(opcode.meta().marks().status()))
                .element("td", opcode.meta().marks().documented() ? "yes" : "no"));
  }

  private void details(Html html, Opcode opcode) {
    Definition definition = page.definition(kind(), opcode.name());
    int rows = definition.parts().stream().mapToInt(it -> it.type().fields().size()).sum();
    card.write(
        html,
        definition,
        rows,
        labels -> {
          Badges.badge(labels, "number find", String.valueOf(opcode.code()));
          Badges.direction(labels, opcode.direction());
          Badges.role(labels, opcode.role());
        },
        body -> {
          payload.write(body, definition);
          answers.write(body, opcode.answers());
        });
  }
}
