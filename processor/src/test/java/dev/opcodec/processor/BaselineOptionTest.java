package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options for released schemas, inside a compiler. */
class BaselineOptionTest {
  private static final String SCHEMA =
      """
      protocol:
        name: Small
        version: 1
        envelope: {opcode: op, data: d}
      opcodes:
        POKE:
          op: 1
          direction: send
          d:
            user_id: snowflake
      """;

  @TempDir Path temp;

  @BeforeEach
  void writeSchema() throws IOException {
    write(SCHEMA);
  }

  private void write(String schema) throws IOException {
    Files.writeString(temp.resolve("small.yaml"), schema);
  }

  private Path released() {
    return temp.resolve("released/com.acme.yaml");
  }

  private void release() throws IOException {
    compile("-Aopcodec.baseline.write=" + released().getParent());
    assertThat(released()).isRegularFile();
  }

  private Compilation compile(String... options) {
    return TriggeredCompilation.of(temp, "small.yaml", options);
  }

  private Compilation compare(String... more) {
    return compile(
        Stream.concat(Stream.of("-Aopcodec.baseline=" + released().getParent()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static List<String> said(Compilation compilation, Diagnostic.Kind kind) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getKind() == kind)
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("["))
        .toList();
  }

  @Test
  void the_schema_is_written_under_the_name_of_the_package() throws IOException {
    release();

    assertThat(released()).content().startsWith("# The released schema").contains("\"POKE\":");
  }

  @Test
  void nothing_is_said_of_a_schema_that_has_not_changed() throws IOException {
    release();

    Compilation compilation = compare();

    assertThat(said(compilation, Diagnostic.Kind.WARNING)).isEmpty();
    assertThat(said(compilation, Diagnostic.Kind.ERROR)).isEmpty();
  }

  @Test
  void what_breaks_is_a_warning_with_both_places() throws IOException {
    release();
    write(SCHEMA.replace("op: 1", "op: 2"));

    assertThat(said(compare(), Diagnostic.Kind.WARNING))
        .singleElement()
        .asString()
        .startsWith("[BREAKS_WIRE] small.yaml:7:9: ")
        .contains("as it was released: com.acme.yaml:9:3")
        .contains("      \"POKE\":");
  }

  @Test
  void turned_into_an_error_it_keeps_code_from_being_generated() throws IOException {
    release();
    write(SCHEMA.replace("op: 1", "op: 2"));

    Compilation compilation = compare("-Aopcodec.warnings=BREAKS_WIRE:error");

    assertThat(said(compilation, Diagnostic.Kind.ERROR)).hasSize(1);
    assertThat(compilation.errors()).hasSize(1); // what is generated would have its own
  }

  @Test
  void without_a_released_schema_the_user_is_told_how_to_make_one() {
    assertThat(said(compare(), Diagnostic.Kind.WARNING))
        .singleElement()
        .asString()
        .startsWith("[NO_BASELINE] ")
        .contains("com.acme.yaml")
        .contains("-Aopcodec.baseline.write=");
  }

  @Test
  void a_released_schema_that_was_edited_badly_is_an_error_that_shows_where() throws IOException {
    release();
    Files.writeString(
        released(), Files.readString(released()).replace("\"snowflake\"", "\"snowflak\""));

    assertThat(said(compare(), Diagnostic.Kind.ERROR))
        .hasSize(2)
        .anySatisfy(message -> assertThat(message).startsWith("[BAD_BASELINE] com.acme.yaml"))
        .anySatisfy(message -> assertThat(message).startsWith("[UNKNOWN_TYPE] com.acme.yaml:13:"));
  }

  @Test
  void a_directory_that_cannot_be_written_to_is_an_error() throws IOException {
    Files.createFile(temp.resolve("file"));

    assertThat(
            said(
                compile("-Aopcodec.baseline.write=" + temp.resolve("file")), Diagnostic.Kind.ERROR))
        .singleElement()
        .asString()
        .startsWith("[BAD_BASELINE] ")
        .contains("schema for a release cannot be written");
  }
}
