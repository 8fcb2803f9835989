package dev.opcodec.processor.diag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RendererTest {
  private final Sources sources = new Sources();

  private String render(String text, Span span) {
    sources.add("a.yaml", text);
    return new Renderer(sources)
        .render(new Diagnostic(Code.TAB, Severity.ERROR, span, "it is wrong", null, null));
  }

  @Test
  void the_caret_stands_below_the_place() {
    assertThat(render("one\ntwo three\n", Span.inLine("a.yaml", 2, 5, 5)))
        .isEqualTo(
            """
            [TAB] a.yaml:2:5: it is wrong
                two three
                    ^^^^^""");
  }

  @Test
  void tabs_are_expanded_and_wide_characters_take_two_cells() {
    assertThat(render("a\t名b", Span.inLine("a.yaml", 1, 4, 1)))
        .isEqualTo(
            """
            [TAB] a.yaml:1:4: it is wrong
                a   名b
                      ^""");
  }

  @Test
  void a_place_behind_the_end_of_the_line_is_shown() {
    assertThat(render("ab", Span.inLine("a.yaml", 1, 3, 1)))
        .isEqualTo(
            """
            [TAB] a.yaml:1:3: it is wrong
                ab
                  ^""");
  }

  @Test
  void a_long_line_is_cut_around_the_place() {
    String rendered =
        render("x".repeat(500) + "y" + "x".repeat(500), Span.inLine("a.yaml", 1, 501, 1));

    String[] lines = rendered.split("\n");
    assertThat(lines[1]).startsWith("    …").endsWith("…").hasSizeLessThan(130);
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('y');
  }

  @Test
  void controls_and_direction_marks_cannot_disturb_the_terminal() {
    assertThat(render("a\u001b[31m\u202eb", Span.inLine("a.yaml", 1, 1, 1)))
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void a_file_as_a_whole_has_no_excerpt() {
    assertThat(render("ab", Span.ofFile("a.yaml"))).isEqualTo("[TAB] a.yaml: it is wrong");
  }

  @Test
  void findings_are_sorted_by_file_and_place_and_kept_once() {
    sources.add("b.yaml", "");
    sources.add("a.yaml", "");
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error(Code.TAB, Span.inLine("a.yaml", 1, 1, 1), "third");
    diagnostics.error(Code.TAB, Span.inLine("b.yaml", 9, 1, 1), "second");
    diagnostics.error(Code.TAB, Span.inLine("b.yaml", 2, 1, 1), "first");
    diagnostics.error(Code.TAB, Span.inLine("b.yaml", 2, 1, 1), "first");

    assertThat(DiagnosticOrder.sort(diagnostics.all(), sources))
        .extracting(Diagnostic::message)
        .containsExactly("first", "second", "third");
  }
}
