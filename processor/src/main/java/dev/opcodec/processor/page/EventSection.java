package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Event;

/** Events: what opens each, and its data. */
final class EventSection implements Section {
  private final Page page;
  private final Card card;
  private final Payload payload;

  EventSection(Page page) {
    this.page = page;
    this.card = new Card(page);
    this.payload = new Payload(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.EVENT;
  }

  @Override
  public void write(Html html) {
    page.protocol().events().forEach(it -> details(html, it));
  }

  private void details(Html html, Event event) {
    Definition definition = page.definition(kind(), event.name());
    card.write(
        html,
        definition,
        event.payload().fields().size(),
        labels -> Badges.role(labels, event.role()),
        body -> {
          body.element("p", Attributes.styled("opened"), line -> intents(line, event));
          payload.write(body, definition);
        });
  }

  private void intents(Html html, Event event) {
    if (event.intents().isEmpty()) {
      html.text("Comes whatever the intents are.");
      return;
    }
    html.text(event.intents().size() == 1 ? "Opened by " : "Opened by any of ");
    String separator = "";
    for (String intent : event.intents()) {
      html.text(separator);
      page.link(html, page.catalog().find(DefinitionKind.INTENT, intent), intent);
      separator = ", ";
    }
  }
}
