package dev.opcodec.processor.page;

import dev.opcodec.processor.emit.plan.Plan;
import dev.opcodec.processor.model.Protocol;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes a protocol as a page to read and search: one HTML file that loads nothing.
 *
 * <p>Every definition has an anchor that stays: {@code #opcode-STREAM_CREATE}, {@code
 * #event-READY}, {@code #object-User}, {@code #union-…}, {@code #enum-…}, {@code #flags-…}, {@code
 * #close-code-…}, {@code #intent-…}, and a field {@code #object-User.id}. A search is an address
 * too: {@code #q=stream&documented=no&direction=send&status=active}.
 */
public final class ReferencePage {
  private ReferencePage() {}

  /**
   * The page of a protocol.
   *
   * @param plan of a resolved protocol; its texts may contain anything
   * @return the HTML, to be stored as UTF-8; the same for the same protocol
   */
  public static String render(Plan plan) {
    Protocol protocol = plan.protocol();
    Page page = Page.of(plan);
    String style = PageTemplate.resource("page.css");
    String theme = PageTemplate.resource("theme.js");
    String script = PageTemplate.resource("page.js");
    return PageTemplate.fill(
        Map.of(
            "policy", Escape.text(ContentPolicy.of(List.of(style), List.of(theme, script))),
            "name", Escape.text(protocol.name()),
            "version", Escape.text(String.valueOf(protocol.version())),
            "style", style,
            "theme-script", theme,
            "script", script,
            "overview", written(new Overview(page)::write),
            "contents", written(new Contents(page)::write),
            "sections", written(html -> sections(page).forEach(it -> section(html, page, it)))));
  }

  private static List<Section> sections(Page page) {
    return List.of(
        new OpcodeSection(page),
        new EventSection(page),
        new ObjectSection(page),
        new UnionSection(page),
        new EnumSection(page),
        new FlagsSection(page),
        new CloseCodeSection(page),
        new IntentSection(page));
  }

  private static void section(Html html, Page page, Section section) {
    DefinitionKind kind = section.kind();
    if (page.catalog().all(kind).isEmpty()) {
      return;
    }
    html.element(
        "section",
        Attributes.at(Anchor.of(kind)).and("data-kind", kind.prefix().replace('-', ' ')),
        inner -> {
          inner.element("h2", kind.title());
          section.write(inner);
        });
  }

  private static String written(Consumer<Html> writer) {
    Html html = new Html();
    writer.accept(html);
    return html.toString();
  }
}
