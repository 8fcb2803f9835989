package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Intent;

/** Intents; the events that each opens are listed as its uses. */
final class IntentSection implements Section {
  private final Page page;
  private final Card card;

  IntentSection(Page page) {
    this.page = page;
    this.card = new Card(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.INTENT;
  }

  @Override
  public void write(Html html) {
    for (Intent intent : page.protocol().intents()) {
      card.write(
          html,
          page.definition(kind(), intent.name()),
          0,
          labels -> {
            Badges.badge(labels, "number", "bit " + intent.bit());
            if (intent.privileged()) {
              Badges.badge(labels, "privileged", "privileged");
            }
          },
          body ->
              body.element(
                  "p", Attributes.styled("payload"), line -> FlagsSection.bit(line, intent.bit())));
    }
  }
}
