package dev.opcodec.processor.page;

import dev.opcodec.processor.model.EnumType.Base;
import dev.opcodec.processor.model.FlagsType;
import java.math.BigInteger;

/** Sets of flags and their known bits. */
final class FlagsSection implements Section {
  private final Page page;
  private final Card card;
  private final ConstantTable constants;

  FlagsSection(Page page) {
    this.page = page;
    this.card = new Card(page);
    this.constants = new ConstantTable(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.FLAGS;
  }

  @Override
  public void write(Html html) {
    for (FlagsType type : page.protocol().flags()) {
      card.write(
          html,
          page.definition(kind(), type.name()),
          type.flags().size(),
          labels ->
              Badges.badge(
                  labels, "base", type.base() == Base.STRING ? "digits in a string" : "integer"),
          body ->
              constants.write(
                  body,
                  "Bit",
                  rows ->
                      type.flags()
                          .forEach(
                              it ->
                                  constants.row(
                                      rows,
                                      label -> bit(label, it.bit()),
                                      it.name(),
                                      it.doc(),
                                      it.marks()))));
    }
  }

  /** Writes a bit's number and the value that has only this bit, which bit 63 makes unsigned. */
  static void bit(Html html, int bit) {
    html.element("code", "1 << " + bit)
        .text(" ")
        .element("span", Attributes.styled("mask"), "= " + BigInteger.ONE.shiftLeft(bit));
  }
}
