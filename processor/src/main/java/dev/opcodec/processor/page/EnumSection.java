package dev.opcodec.processor.page;

import dev.opcodec.processor.model.EnumType;

/** Enums and their known values. */
final class EnumSection implements Section {
  private final Page page;
  private final Card card;
  private final ConstantTable constants;

  EnumSection(Page page) {
    this.page = page;
    this.card = new Card(page);
    this.constants = new ConstantTable(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.ENUM;
  }

  @Override
  public void write(Html html) {
    for (EnumType type : page.protocol().enums()) {
      card.write(
          html,
          page.definition(kind(), type.name()),
          type.values().size(),
          labels -> Badges.badge(labels, "base", Badges.word(type.base())),
          body ->
              constants.write(
                  body,
                  "Value",
                  rows ->
                      type.values()
                          .forEach(
                              it ->
                                  constants.row(
                                      rows,
                                      label ->
                                          label.element(
                                              "code", Attributes.styled("find"), it.wire()),
                                      it.name(),
                                      it.doc(),
                                      it.marks()))));
    }
  }
}
