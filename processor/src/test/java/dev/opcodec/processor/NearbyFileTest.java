package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A trigger that names a file by another path than the one under which it is found. */
class NearbyFileTest {
  @TempDir Path schemas;

  @ParameterizedTest
  @CsvSource({
    "acme.yaml,                            com/acme/acme.yaml",
    "acme.yml,                             com/acme/acme.yaml",
    "acme,                                 com/acme/acme.yaml",
    "com/acme/acme.yml,                    com/acme/acme.yaml",
    "src/main/resources/com/acme/acme.yaml, com/acme/acme.yaml",
    "other.yaml,                           other.yml",
  })
  void the_file_that_is_meant_is_named(String named, String meant) throws IOException {
    Files.createDirectories(schemas.resolve("com/acme"));
    Files.writeString(schemas.resolve(meant), "objects: {}\n");

    assertThat(TriggeredCompilation.errors(TriggeredCompilation.of(schemas, named)))
        .singleElement()
        .asString()
        .startsWith(
            "[MISSING_FILE] %1$s: the file `%1$s` was not found, but there is `%2$s`\n"
                .formatted(named, meant))
        .contains("hint: write that: a path begins where the packages do");
  }

  @Test
  void a_path_that_is_not_relative_is_shown_as_one() {
    assertThat(TriggeredCompilation.errors(TriggeredCompilation.of(schemas, "/acme.yaml")))
        .singleElement()
        .asString()
        .startsWith("[BAD_IMPORT] /acme.yaml: ")
        .contains("as in `com/acme/acme.yaml`");
  }

  @Test
  void an_annotation_without_a_file_is_told_what_it_lacks() {
    assertThat(TriggeredCompilation.errors(TriggeredCompilation.withoutFiles()))
        .singleElement()
        .asString()
        .startsWith("[MISSING_FILE] com.acme: the annotation names no schema file")
        .contains("extensions = \"com/acme/protocol.yaml\"");
  }
}
