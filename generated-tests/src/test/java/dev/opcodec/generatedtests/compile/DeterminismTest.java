package dev.opcodec.generatedtests.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same schema gives the same files, another schema another digest. */
class DeterminismTest {
  private static final String TINY =
      """
      protocol:
        name: Tiny
        version: 1
        envelope:
          opcode: op
          data: d
      opcodes:
        GREET:
          op: 1
          direction: send
          doc: Says hello.
          d:
            name: string
      """;

  @TempDir Path folder;

  @Test
  void generating_an_overlay_twice_gives_the_same_files() {
    Map<String, String> first = Overlays.files(Overlays.generate(Overlays.ACME));

    assertThat(first).hasSizeGreaterThan(150);
    assertThat(Overlays.files(Overlays.generate(Overlays.ACME))).isEqualTo(first);
  }

  @Test
  void a_changed_word_of_yaml_changes_the_digest_and_only_that() throws IOException {
    String before = digest(TINY);

    assertThat(digest(TINY.replace("hello", "good-bye"))).isNotEqualTo(before);
    assertThat(digest(TINY)).isEqualTo(before).matches("[0-9a-f]{64}");
  }

  private String digest(String yaml) throws IOException {
    Files.writeString(folder.resolve("tiny.yaml"), yaml);
    Map<String, String> files = Overlays.files(Overlays.standalone("tiny.yaml", folder));
    return Objects.requireNonNull(files.get("/SOURCE_OUTPUT/user/acme/SchemaInfo.java"))
        .lines()
        .filter(line -> line.contains("DIGEST ="))
        .map(line -> line.replaceAll(".*\"(.*)\".*", "$1"))
        .findFirst()
        .orElseThrow();
  }
}
