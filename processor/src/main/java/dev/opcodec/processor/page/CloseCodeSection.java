package dev.opcodec.processor.page;

import dev.opcodec.processor.model.CloseCode;

/** Why connections are closed, and what the session does then. */
final class CloseCodeSection implements Section {
  private final Page page;
  private final Card card;

  CloseCodeSection(Page page) {
    this.page = page;
    this.card = new Card(page);
  }

  @Override
  public DefinitionKind kind() {
    return DefinitionKind.CLOSE_CODE;
  }

  @Override
  public void write(Html html) {
    for (CloseCode code : ByNumber.closeCodes(page.protocol())) {
      card.write(
          html,
          page.definition(kind(), code.name()),
          0,
          labels -> Badges.badge(labels, "number find", String.valueOf(code.code())),
          body ->
              body.element(
                  "p", Attributes.styled("payload"), "The session " + action(code.action()) + "."));
    }
  }

  private static String action(CloseCode.Action action) {
    return switch (action) {
      case RESUME -> "connects again and resumes";
      case RESUME_ONCE -> "tries to resume once, then identifies anew";
      case IDENTIFY -> "connects again and identifies anew";
      case STOP -> "stops with an error and does not connect again";
      case END -> "is finished and does not connect again";
    };
  }
}
