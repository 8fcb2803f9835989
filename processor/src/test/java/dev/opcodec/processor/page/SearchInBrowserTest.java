package dev.opcodec.processor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchInBrowserTest {
  private static final Pattern DEFINITION = Pattern.compile("<article id=\"([^\"]*)\"([^>]*)>");

  @TempDir Path folder;

  @BeforeEach
  void only_with_a_browser() {
    assumeTrue(Chromium.isInstalled(), "/usr/bin/chromium is not there: search not tried");
  }

  @Test
  void without_a_search_everything_is_shown() throws Exception {
    String document = open("");
    assertThat(shown(document)).hasSize(13).contains("opcode-STREAM_CREATE", "intent-GUILDS");
    assertThat(document).contains("<html lang=\"en\" class=\"js\"");
    assertThat(tag(document, "button id=\"theme\"")).contains("aria-label=\"Theme: auto\"");
    assertThat(tag(document, "section id=\"overview\"")).doesNotContain("hidden");
  }

  @Test
  void search_leaves_what_has_the_word_in_name_field_or_text() throws Exception {
    String document = open("q=stream");
    assertThat(shown(document))
        .containsExactlyInAnyOrder("opcode-STREAM_CREATE", "event-STREAM_CREATED", "object-Stream");
    assertThat(document).contains("3 of 13 definitions");
    assertThat(tag(document, "section id=\"enums\"")).contains("hidden");
    assertThat(tag(document, "li data-for=\"opcode-HEARTBEAT\"")).contains("hidden");
    assertThat(tag(document, "li data-for=\"opcode-STREAM_CREATE\"")).doesNotContain("hidden");
    assertThat(tag(document, "tr data-for=\"opcode-HEARTBEAT\"")).contains("hidden");
  }

  @Test
  void several_words_must_all_be_there_in_any_case() throws Exception {
    assertThat(shown(open("q=POPPY+colour"))).containsExactly("enum-Color");
  }

  @Test
  void field_that_was_searched_for_is_marked() throws Exception {
    String document = open("q=preferred_region");
    assertThat(shown(document)).containsExactly("opcode-STREAM_CREATE");
    assertThat(tag(document, "tr id=\"opcode-STREAM_CREATE.preferred_region\"")).contains("hit");
    assertThat(tag(document, "tr id=\"opcode-STREAM_CREATE.type\"")).doesNotContain("hit");
  }

  @Test
  void alias_and_name_without_underscores_are_found() throws Exception {
    assertThat(shown(open("q=go_live"))).containsExactly("opcode-STREAM_CREATE");
    assertThat(shown(open("q=streamcreated"))).containsExactly("event-STREAM_CREATED");
  }

  @Test
  void best_name_comes_first_in_the_list_of_names() throws Exception {
    assertThat(open("q=stream"))
        .containsPattern("By name: <a href=\"#object-Stream\">Stream</a> object, <a");
  }

  @Test
  void filters_of_one_kind_widen_and_of_two_kinds_narrow() throws Exception {
    assertThat(shown(open("documented=no")))
        .containsExactly("opcode-STREAM_CREATE", "event-STREAM_CREATED");
    assertThat(shown(open("documented=no&direction=send"))).containsExactly("opcode-STREAM_CREATE");
    assertThat(shown(open("status=obsolete+deprecated"))).containsExactly("flags-Permissions");
  }

  @Test
  void search_without_result_says_so_and_shows_no_markup_of_its_own() throws Exception {
    String document = open("q=%3Cimg+src%3Dx%3E");
    assertThat(shown(document)).isEmpty();
    assertThat(tag(document, "p id=\"nothing\"")).doesNotContain("hidden");
    assertThat(document).doesNotContain("<img");
  }

  @Test
  void link_to_a_definition_shows_it() throws Exception {
    assertThat(shown(open("object-User"))).hasSize(13);
  }

  private String open(String hash) throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, Rendered.page(SampleProtocol.protocol()));
    return new Chromium(folder).documentOf(page, hash);
  }

  private static Set<String> shown(String document) {
    Set<String> shown = new LinkedHashSet<>();
    Matcher definitions = DEFINITION.matcher(document);
    while (definitions.find()) {
      if (!definitions.group(2).contains("hidden")) {
        shown.add(definitions.group(1));
      }
    }
    return shown;
  }

  /** The whole opening tag that starts like this. */
  private static String tag(String document, String start) {
    int from = document.indexOf("<" + start);
    assertThat(from).as(start).isNotNegative();
    return document.substring(from, document.indexOf('>', from));
  }
}
