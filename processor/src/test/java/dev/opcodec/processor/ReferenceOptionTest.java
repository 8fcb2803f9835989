package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code -Aopcodec.reference} asks for. */
class ReferenceOptionTest {
  @TempDir Path temp;

  @BeforeEach
  void writeSchemas() throws IOException {
    TriggeredCompilation.writeSample(temp.resolve("schema"));
  }

  private List<String> compile(String... options) {
    return TriggeredCompilation.errors(
        TriggeredCompilation.of(temp.resolve("schema"), "sample.yaml", options));
  }

  @Test
  void the_page_is_written_into_a_directory_that_is_made_if_need_be() throws IOException {
    Path directory = temp.resolve("docs/reference");

    assertThat(compile("-Aopcodec.reference=" + directory)).isEmpty();

    assertThat(directory.toFile().list()).containsExactly("sample.html");
    String page = Files.readString(directory.resolve("sample.html"), StandardCharsets.UTF_8);
    assertThat(page).contains("REQUEST_MEMBERS", "guild_id", "The token is not valid.");
  }

  @Test
  void no_page_is_written_without_the_option() {
    assertThat(compile()).isEmpty();

    assertThat(temp.toFile().list()).containsExactly("schema");
  }

  @Test
  void a_file_in_place_of_the_directory_is_an_error_that_names_it() throws IOException {
    Path file = Files.writeString(temp.resolve("taken"), "not a directory");

    assertThat(compile("-Aopcodec.reference=" + file))
        .singleElement()
        .satisfies(
            error ->
                assertThat(error)
                    .startsWith("[REFERENCE] " + file + ": the reference page cannot be written")
                    .contains("hint: name a directory that can be written to")
                    .contains("-Aopcodec.reference=")
                    .doesNotContain("INTERNAL_ERROR", "\tat "));
  }

  @Test
  void a_path_that_cannot_be_one_is_an_error_too() {
    assertThat(compile("-Aopcodec.reference=\u0000"))
        .singleElement()
        .satisfies(error -> assertThat(error).startsWith("[REFERENCE] "));
  }

  @Test
  void a_mistake_in_the_schema_leaves_no_page() throws IOException {
    Files.writeString(
        temp.resolve("schema").resolve(Schemas.OBJECTS),
        "objects:\n  User:\n    fields:\n      id: snowflak\n");
    Path directory = temp.resolve("docs");

    assertThat(compile("-Aopcodec.reference=" + directory)).isNotEmpty();

    assertThat(directory).doesNotExist();
  }
}
