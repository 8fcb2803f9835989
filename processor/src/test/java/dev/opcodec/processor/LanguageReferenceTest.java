package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.WarningLevels;
import dev.opcodec.processor.load.Editor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that describes the language says what is so: its examples are one valid protocol. */
class LanguageReferenceTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

  /** The page shows types without the opcodes that would use them. */
  private static final WarningLevels LEVELS =
      WarningLevels.parse("UNUSED_TYPE:off", new Diagnostics());

  private static String page = "";

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("..", "schema", "README.md"));
  }

  private static List<String> blocks() {
    return BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
  }

  private static boolean isOverlay(String block) {
    return block.contains("\namend:");
  }

  /** The cells of the first column of the table that has these words as its head. */
  private static List<String> firstColumn(String head) {
    int from = page.indexOf(head);
    assertThat(from).as(head).isPositive();
    return page.substring(from)
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("| `"))
        .map(line -> Pattern.compile("^\\| `(.*?)` \\| \\S.* \\|$").matcher(line))
        .map(row -> row.results().findFirst().map(cells -> cells.group(1)).orElse("no row"))
        .toList();
  }

  @Test
  void the_examples_together_are_a_valid_protocol_and_an_overlay_over_it() {
    FilesInMemory files = new FilesInMemory();
    List<String> base = new ArrayList<>();
    List<String> overlays = new ArrayList<>();
    List<String> blocks = blocks();
    for (int i = 0; i < blocks.size(); i++) {
      String name = "example-" + (i + 1) + ".yaml";
      files.with(name, blocks.get(i));
      if (isOverlay(blocks.get(i))) {
        overlays.add(name);
      } else if (blocks.get(i).startsWith("protocol:")) {
        base.add(0, name);
      } else {
        base.add(name);
      }
    }

    assertThat(base).hasSizeGreaterThan(10);
    assertThat(overlays).hasSize(1);
    Result whole = Pipeline.load(files, List.of(), base, LEVELS);
    assertThat(whole.rendered()).isEmpty();
    Result overlaid = Pipeline.load(files, List.of(base), overlays, LEVELS);
    assertThat(overlaid.rendered()).isEmpty();
    assertThat(overlaid.protocol()).isNotNull();
  }

  @Test
  void an_editor_leaves_every_example_alone() {
    Editor editor = new Editor();

    assertThat(blocks())
        .allSatisfy(block -> assertThat(editor.open("example.yaml", block)).isNotNull().isEmpty());
  }

  @Test
  void every_code_is_explained_in_a_line_and_no_other_is() {
    assertThat(firstColumn("| code | meaning |"))
        .containsExactlyElementsOf(Stream.of(Code.values()).map(Code::name).toList());
  }

  @Test
  void every_option_is_explained() {
    assertThat(firstColumn("| option | value |"))
        .containsExactlyInAnyOrderElementsOf(new GatewaySchemaProcessor().getSupportedOptions());
  }

  @Test
  void links_within_the_page_lead_to_a_heading() {
    List<String> headings =
        Pattern.compile("(?m)^## (.*)$")
            .matcher(page)
            .results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'))
            .toList();

    assertThat(Pattern.compile("]\\(#(.*?)\\)").matcher(page).results().map(l -> l.group(1)))
        .isNotEmpty()
        .isSubsetOf(headings);
    assertThat(page).contains(headings.stream().map(each -> "(#" + each + ")").toList());
  }
}
