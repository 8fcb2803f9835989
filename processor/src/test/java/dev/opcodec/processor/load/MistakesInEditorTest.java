package dev.opcodec.processor.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.MistakenSchema;
import dev.opcodec.processor.diag.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor says of a mistake, an editor underlines, as far as a JSON Schema can. */
class MistakesInEditorTest {
  private static final Editor EDITOR = new Editor();
  private static final Map<Code, EditorReach.Verdict> VERDICTS = EditorReach.verdicts();

  static Stream<String> cases() throws IOException {
    return MistakenSchema.names();
  }

  @Test
  void every_code_has_a_verdict_and_every_limit_a_reason() {
    assertThat(VERDICTS).containsOnlyKeys(Code.values());
    assertThat(VERDICTS.values())
        .allMatch(each -> each.reach() == EditorReach.ALL == each.reason().isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void what_a_json_schema_can_express_is_underlined_and_nothing_else(String name)
      throws IOException {
    MistakenSchema schema = MistakenSchema.of(name);
    List<Said> said = said(schema);
    Map<String, List<Editor.Squiggle>> opened = open(schema);

    assertThat(said).isNotEmpty();
    for (Said each : said) {
      if (reach(each) == EditorReach.ALL && opened.containsKey(each.file())) {
        assertThat(isUnderlined(each, opened)).as("%s in %s", each, opened).isTrue();
      }
    }
    if (said.stream().allMatch(each -> reach(each) == EditorReach.NONE)) {
      assertThat(opened.values()).allSatisfy(squiggles -> assertThat(squiggles).isEmpty());
    }
  }

  @Test
  void what_is_expressible_in_part_has_cases_of_both_kinds() throws IOException {
    Map<Code, Integer> underlined = new EnumMap<>(Code.class);
    Map<Code, Integer> missed = new EnumMap<>(Code.class);
    for (String name : cases().toList()) {
      MistakenSchema schema = MistakenSchema.of(name);
      Map<String, List<Editor.Squiggle>> opened = open(schema);
      for (Said each : said(schema)) {
        if (reach(each) == EditorReach.SOME) {
          (isUnderlined(each, opened) ? underlined : missed).merge(each.code(), 1, Integer::sum);
        }
      }
    }
    Code[] inPart =
        VERDICTS.entrySet().stream()
            .filter(entry -> entry.getValue().reach() == EditorReach.SOME)
            .map(Map.Entry::getKey)
            .toArray(Code[]::new);
    assertThat(underlined).containsOnlyKeys(inPart);
    assertThat(missed).containsOnlyKeys(inPart);
  }

  private static List<Said> said(MistakenSchema schema) throws IOException {
    return Said.in(Files.readString(schema.errors()));
  }

  /** What is underlined in each file that is YAML at all. */
  private static Map<String, List<Editor.Squiggle>> open(MistakenSchema schema) {
    Map<String, List<Editor.Squiggle>> opened = new HashMap<>();
    schema
        .files()
        .forEach(
            (file, text) -> {
              List<Editor.Squiggle> squiggles = EDITOR.open(file, text);
              if (squiggles != null) {
                opened.put(file, squiggles);
              }
            });
    return opened;
  }

  private static EditorReach reach(Said said) {
    EditorReach.Verdict verdict = VERDICTS.get(said.code());
    assertThat(verdict).as("verdict on %s", said.code()).isNotNull();
    return verdict.reach();
  }

  private static boolean isUnderlined(Said said, Map<String, List<Editor.Squiggle>> opened) {
    return opened.getOrDefault(said.file(), List.of()).stream()
        .anyMatch(squiggle -> squiggle.lines().contains(said.line()));
  }
}
