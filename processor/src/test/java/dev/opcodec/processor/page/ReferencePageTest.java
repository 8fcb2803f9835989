package dev.opcodec.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.Schemas;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReferencePageTest {
  private static final String PAGE = Rendered.page(SampleProtocol.protocol());
  private static final String HOSTILE =
      "</p><script>alert(1)</script><img src=x onerror=alert(1)> `<b>` & \"it's\" {{sections}}";

  @Test
  void same_protocol_gives_the_same_page() {
    assertThat(Rendered.page(SampleProtocol.protocol())).isEqualTo(PAGE);
  }

  @Test
  void every_definition_has_its_anchor() {
    assertThat(all(PAGE, " id=\"([^\"]*)\""))
        .doesNotHaveDuplicates()
        .contains(
            "opcode-STREAM_CREATE",
            "opcode-HEARTBEAT",
            "event-STREAM_CREATED",
            "event-READY",
            "object-User",
            "object-Stream",
            "object-Button",
            "union-Component",
            "union-IntegerOrString",
            "enum-Color",
            "flags-Permissions",
            "close-code-AUTHENTICATION_FAILED",
            "intent-GUILDS",
            "object-User.age");
  }

  @Test
  void that_unknown_keys_are_kept_is_said_where_they_are() {
    String kept =
        Rendered.page(Schemas.withOverlay("protocol: {name: Proxy, unknown-keys: keep}\n"));

    assertThat(kept).contains("<dt>Unknown keys</dt><dd>kept, and written back</dd>");
    assertThat(PAGE).doesNotContain("Unknown keys");
  }

  @Test
  void what_all_cases_of_a_union_have_is_listed() {
    String page =
        Rendered.page(
            Schemas.of(
                """
                objects:
                  Row:
                    fields: {type: integer, id: snowflake, "parts?": array of Part}
                  Button:
                    fields: {type: integer, id: snowflake, label: string}
                unions:
                  Part:
                    by: {tag: type}
                    cases: {1: Row, 2: Button}
                """));

    assertThat(page)
        .contains("<h4>Read without telling the cases apart</h4>")
        .contains(" id=\"union-Part.id\"", " id=\"union-Part.type\"")
        .doesNotContain("union-Part.label");
  }

  @Test
  void keys_of_the_wire_without_a_field_are_listed_with_their_order() {
    String page =
        Rendered.page(
            Schemas.of(
                """
                objects:
                  Row:
                    fields: {id: snowflake, name: string}
                wire-names:
                  objects:
                    Row:
                      known: [colour, size]
                      order: [name, colour]
                      last: [id, size]
                """));

    assertThat(page)
        .contains(
            "Comes as well, and is left out here: <code>colour</code>, <code>size</code>",
            "Usually comes in this order: <code>name</code>, <code>colour</code>",
            "Usually comes last: <code>id</code>, <code>size</code>");
    assertThat(PAGE).doesNotContain("Comes as well");
  }

  @Test
  void every_link_leads_to_a_place_in_the_page() {
    List<String> places = all(PAGE, " id=\"([^\"]*)\"").stream().map(id -> "#" + id).toList();
    List<String> links = all(PAGE, " href=\"([^\"]*)\"");
    assertThat(links).hasSizeGreaterThan(40);
    assertThat(places).containsAll(links);
    assertThat(places)
        .containsAll(all(PAGE, " data-for=\"([^\"]*)\"").stream().map(id -> "#" + id).toList());
  }

  @Test
  void nothing_is_loaded_from_elsewhere() {
    assertThat(PAGE)
        .doesNotContain("http:", "https:", "//cdn", "@import", "url(", " src=", "<link");
  }

  @Test
  void style_and_scripts_are_those_that_the_policy_allows() {
    String policy = all(PAGE, "Content-Security-Policy\" content=\"([^\"]*)\"").get(0);
    List<String> styles = all(PAGE, "<style>(.*?)</style>");
    List<String> scripts = all(PAGE, "<script>(.*?)</script>");
    assertThat(scripts).hasSize(2);
    assertThat(policy)
        .isEqualTo(Escape.text(ContentPolicy.of(styles, scripts)))
        .startsWith("default-src &#39;none&#39;")
        .doesNotContain("unsafe");
  }

  @Test
  void script_never_turns_data_into_markup() {
    assertThat(PageTemplate.resource("page.js") + PageTemplate.resource("theme.js"))
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
  }

  @Test
  void markup_in_a_text_is_shown_as_text() {
    String page = Rendered.page(SampleProtocol.protocol(HOSTILE));
    assertThat(all(page, "<script>(.*?)</script>")).hasSize(2);
    assertThat(page)
        .doesNotContain("<img", "<b>")
        .contains("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x")
        .contains("<code>&lt;b&gt;</code> &amp; &quot;it&#39;s&quot; {{sections}}");
  }

  @Test
  void types_link_to_their_definitions_through_every_wrapper() {
    assertThat(PAGE)
        .contains("array of <a href=\"#object-User\">User</a>")
        .contains("<a href=\"#object-User\">User</a> or array of <a href=\"#object-User\">User</a>")
        .contains("map of snowflake to ?<a href=\"#union-Component\">Component</a>")
        .contains("[<a href=\"#enum-Color\">Color</a>, ?integer]")
        .contains("<a href=\"#flags-Permissions\">Permissions</a>");
  }

  @Test
  void presence_and_constraints_are_said_in_words() {
    assertThat(PAGE)
        .contains(">required</td>", ">may be absent</td>", ">may be null</td>")
        .contains(">may be absent or null</td>")
        .contains("from 1 to 150")
        .contains("at most 32 characters")
        .contains("With <code>preferred_region</code> there must be <code>type</code>.");
  }

  @Test
  void opcode_links_its_answer_and_the_answer_links_back() {
    assertThat(card("opcode-STREAM_CREATE"))
        .contains("Answered by", "href=\"#event-STREAM_CREATED\"")
        .contains("with the same <code>type</code> (there <code>stream.type</code>)")
        .contains("Also called <code>GO_LIVE</code>");
    assertThat(card("event-STREAM_CREATED"))
        .contains("Answers 1 opcode", "href=\"#opcode-STREAM_CREATE\"");
  }

  @Test
  void event_names_its_intents_and_the_intent_its_events() {
    assertThat(card("event-STREAM_CREATED")).contains("Opened by <a href=\"#intent-GUILDS\">");
    assertThat(card("event-READY")).contains("Comes whatever the intents are.");
    assertThat(card("intent-GUILDS"))
        .contains("privileged", "Opens 1 event", "href=\"#event-STREAM_CREATED\"");
  }

  @Test
  void type_lists_the_fields_that_use_it() {
    assertThat(card("object-User"))
        .contains("Used by 3")
        .contains("<a href=\"#event-STREAM_CREATED.viewers\">viewers</a>")
        .contains("<a href=\"#object-Stream.owners\">owners</a>");
    assertThat(card("enum-Color")).contains("<a href=\"#object-User.palette\">palette</a>");
  }

  @Test
  void object_travels_in_the_directions_of_what_holds_it() {
    assertThat(card("object-Button")).contains("data-direction=\"receive\"");
    assertThat(card("union-IntegerOrString")).contains("data-direction=\"send\"");
    assertThat(card("opcode-HEARTBEAT")).contains("data-direction=\"send receive\"");
  }

  @Test
  void opcodes_stand_in_the_order_of_their_numbers() {
    assertThat(PAGE.indexOf("id=\"opcode-HEARTBEAT\""))
        .isPositive()
        .isLessThan(PAGE.indexOf("id=\"opcode-STREAM_CREATE\""));
  }

  @Test
  void highest_bit_is_a_positive_number() {
    assertThat(card("flags-Permissions"))
        .contains("1 &lt;&lt; 63")
        .contains("= 9223372036854775808");
  }

  private static String card(String id) {
    int start = PAGE.indexOf("<article id=\"" + id + "\"");
    assertThat(start).as(id).isNotNegative();
    return PAGE.substring(start, PAGE.indexOf("</article>", start));
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(page)
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }
}
