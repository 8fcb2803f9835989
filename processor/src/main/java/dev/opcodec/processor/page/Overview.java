package dev.opcodec.processor.page;

import dev.opcodec.processor.model.Envelope;
import dev.opcodec.processor.model.Protocol;
import java.util.List;

/**
 * Writes what the protocol is: its text, version, digest and frame, and how much of it there is.
 */
final class Overview {
  private static final int SHORT_DIGEST = 12;

  private final Page page;

  Overview(Page page) {
    this.page = page;
  }

  void write(Html html) {
    Protocol protocol = page.protocol();
    new Prose(page).paragraphs(html, "doc", protocol.doc());
    html.element(
        "dl",
        Attributes.styled("facts"),
        list -> {
          fact(list, "Version", String.valueOf(protocol.version()));
          list.element("dt", "Digest")
              .element(
                  "dd",
                  it ->
                      it.element(
                          "code", Attributes.NONE.and("title", protocol.digest()), digest()));
          list.element("dt", "Frame").element("dd", it -> frame(it, protocol.envelope()));
          if (protocol.keepsUnknownKeys()) {
            fact(list, "Unknown keys", "kept, and written back");
          }
          list.element("dt", protocol.roots().size() == 1 ? "Schema" : "Schemas")
              .element("dd", it -> ObjectRules.names(it, protocol.roots()));
        });
    html.element(
        "ul",
        Attributes.styled("counts"),
        list -> {
          for (DefinitionKind kind : DefinitionKind.values()) {
            count(list, kind);
          }
        });
  }

  private String digest() {
    String digest = page.protocol().digest();
    return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
  }

  private static void fact(Html html, String name, String value) {
    html.element("dt", name).element("dd", value);
  }

  private static void frame(Html html, Envelope envelope) {
    key(html, envelope.opcode(), " opcode, ");
    key(html, envelope.data(), " data");
    if (envelope.sequence() != null) {
      key(html.text(", "), envelope.sequence(), " sequence");
    }
    if (envelope.event() != null) {
      key(html.text(", "), envelope.event(), " event");
    }
  }

  private static void key(Html html, String key, String meaning) {
    html.element("code", key).text(meaning);
  }

  private void count(Html html, DefinitionKind kind) {
    List<Definition> all = page.catalog().all(kind);
    if (all.isEmpty()) {
      return;
    }
    long undocumented = all.stream().filter(it -> !it.meta().marks().documented()).count();
    html.element(
        "li",
        item ->
            item.element(
                "a",
                Attributes.to(Anchor.of(kind)),
                link -> {
                  link.element("strong", String.valueOf(all.size())).text(" " + kind.title());
                  if (undocumented > 0) {
                    link.text(" ").element("small", undocumented + " undocumented");
                  }
                }));
  }
}
