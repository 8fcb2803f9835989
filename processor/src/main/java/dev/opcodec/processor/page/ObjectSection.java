package dev.opcodec.processor.page;

import dev.opcodec.processor.model.RecordType;

/** Objects and their fields. */
final class ObjectSection implements Section {
  private final Page page;
  private final Card card;
  private final Payload payload;

  ObjectSection(Page page) {
    this.page = page;
    this.card = new Card(page);
    this.payload = new Payload(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.OBJECT;
  }

  @Override
  public void write(Html html) {
    for (RecordType object : page.protocol().objects()) {
      Definition definition = page.definition(kind(), object.name());
      card.write(
          html,
          definition,
          object.fields().size(),
          labels -> {},
          body -> payload.write(body, definition));
    }
  }
}
