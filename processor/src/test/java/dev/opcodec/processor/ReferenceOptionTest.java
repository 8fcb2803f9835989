package dev.opcodec.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code -Aopcodec.reference} asks for. */
class ReferenceOptionTest {
  @TempDir Path temp;

  @BeforeEach
  void writeSchemas() throws IOException {
    for (String file : List.of(Schemas.SAMPLE, Schemas.OBJECTS)) {
      Path path = temp.resolve("schema").resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, Schemas.bytes(file));
    }
  }

  private List<String> compile(String... options) {
    Compilation compilation =
        javac()
            .withProcessors(new GatewaySchemaProcessor())
            .withOptions(options(options))
            .compile(
                JavaFileObjects.forSourceString(
                    "com.acme.package-info",
                    """
                    @dev.opcodec.schema.GatewaySchema(extensions = "sample.yaml")
                    package com.acme;
                    """));
    return compilation.errors().stream()
        .map(error -> error.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("["))
        .toList();
  }

  private List<String> options(String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("-Aopcodec.schema.path=" + temp.resolve("schema"));
    return options;
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
