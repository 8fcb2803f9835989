package dev.opcodec.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.MistakenSchema;
import dev.opcodec.processor.Schemas;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eclipse's compiler and javac give the same files and say the same. */
class EclipseCompilerTest {
  private static final String SMALL =
      """
      protocol:
        name: Small
        version: 1
        envelope: {opcode: op, data: d}
      opcodes:
        POKE:
          op: 1
          direction: send
          doc: Pokes.
          source: A test.
          d:
            user_id: snowflake
      """;

  @TempDir Path temp;

  private Project project;

  @BeforeEach
  void begin() {
    project = new Project(temp);
  }

  private static String classPath(Path first) {
    return first + File.pathSeparator + Paths.schema();
  }

  @Test
  void a_whole_protocol_is_the_same_to_the_byte() throws IOException {
    for (String file : List.of(Schemas.SAMPLE, Schemas.OBJECTS)) {
      project.write("src/" + file, new String(Schemas.bytes(file), StandardCharsets.UTF_8));
    }

    Outcome found =
        project.all(
            List.of(
                "-cp",
                Paths.schema(),
                "-sourcepath",
                temp.resolve("src").toString(),
                "-Aopcodec.warnings=all:note"),
            project.trigger("src", List.of(Schemas.SAMPLE)));

    assertThat(found.files()).hasSizeGreaterThan(40).containsKey("user/acme/SampleProtocol.java");
    assertThat(found.messages()).isNotEmpty().allMatch(message -> message.startsWith("NOTE: ["));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "answers/what_is_not_there",
        "constraints/pattern",
        "files/mistakes_in_two_files",
        "keys/words",
        "names/two_types_one_name",
        "slips/opcodes",
        "slips/objects",
        "slips/answers",
        "yaml/curly_quotes",
        "yaml/emoji_before_the_mistake",
        "overlay/amends_what_stands",
        "overlay/breaks_the_base",
        "overlay/nothing_to_amend_or_replace",
        "overlay/two_files_replace_one_definition",
        "slips/amend",
        "slips/new_things_of_an_overlay",
        "warnings/in_an_overlay_only_its_own",
        "numbers/taken_twice",
        "protocol/incomplete",
        "traps/crlf_and_bom",
        "types/very_long_line",
        "unions/by_tag",
        "warnings/levels_chosen_by_the_user",
        "yaml/wide_characters_before_the_mistake"
      })
  void mistakes_are_told_alike_and_as_they_are_known(String name) throws IOException {
    MistakenSchema mistaken = MistakenSchema.of(name);
    for (Map<String, String> files : List.of(MistakenSchema.sharedFiles(), mistaken.files())) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        project.write("schemas/" + file.getKey(), file.getValue());
      }
    }

    Outcome found =
        project.all(
            List.of(
                "-cp",
                Paths.schema(),
                "-Aopcodec.schema.path=" + temp.resolve("schemas"),
                "-Aopcodec.warnings=" + Objects.requireNonNullElse(mistaken.levels(), "")),
            mistaken.isOverlay()
                ? List.of(
                    project.trigger("src", mistaken.roots(), "user.base.CaseProtocol"),
                    project.table("src", "user.base.CaseProtocol", null, MistakenSchema.base()))
                : List.of(project.trigger("src", mistaken.roots())));

    assertThat(found.files().isEmpty()).isEqualTo(!mistaken.isOnlyDoubtful());
    assertThat(
            found.messages().stream()
                .map(message -> message.replaceFirst("^[A-Z]+: ", ""))
                .filter(message -> message.startsWith("[")))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(Files.readString(mistaken.errors())).contains(message));
  }

  @Test
  void a_file_that_is_nowhere_was_looked_for_in_the_same_places() throws IOException {
    Outcome found =
        project.all(
            List.of("-cp", Paths.schema()), project.trigger("src", List.of("no/where.yaml")));

    assertThat(found.messages())
        .singleElement()
        .asString()
        .containsSubsequence("source path: no/where.yaml", "class path: no/where.yaml");
  }

  @Test
  void a_file_is_found_on_the_class_path_in_a_directory() throws IOException {
    project.write("resources/acme/small.yaml", SMALL);

    Outcome found =
        project.all(
            List.of("-cp", classPath(temp.resolve("resources"))),
            project.trigger("src", List.of("acme/small.yaml")));

    assertThat(found.files()).containsKey("user/acme/PokeCommand.java");
    assertThat(found.messages()).isEmpty();
  }

  @Test
  void a_file_is_found_on_the_class_path_in_a_jar() throws IOException {
    Path jar = temp.resolve("acme.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("acme/small.yaml"));
      out.write(SMALL.getBytes(StandardCharsets.UTF_8));
    }

    Outcome found =
        project.all(
            List.of("-cp", classPath(jar)), project.trigger("src", List.of("acme/small.yaml")));

    assertThat(found.files()).containsKey("user/acme/PokeCommand.java");
  }

  @Test
  void a_named_module_finds_the_file_among_its_own_sources() throws IOException {
    project.write("src/user/acme/small.yaml", SMALL);

    Outcome found =
        project.all(
            List.of("-p", Paths.schema(), "-sourcepath", temp.resolve("src").toString()),
            project.write(
                "src/module-info.java", "module user.acme { requires dev.opcodec.schema; }"),
            project.trigger("src", List.of("user/acme/small.yaml")));

    assertThat(found.files()).containsKey("user/acme/PokeCommand.java");
  }

  @Test
  void a_named_module_finds_the_file_in_another_module() throws IOException {
    Path module = temp.resolve("module");
    Batch.JAVAC.messages(
        List.of("-proc:none", "-d", module.toString()),
        List.of(
            project.write("other/module-info.java", "module other { exports other.schema; }"),
            project.write(
                "other/other/schema/Some.java", "package other.schema; public class Some {}")));
    project.write("module/other/schema/small.yaml", SMALL);

    Outcome found =
        project.all(
            List.of("-p", classPath(module)),
            project.write(
                "src/module-info.java",
                "module user.acme { requires dev.opcodec.schema; requires other; }"),
            project.trigger("src", List.of("other/schema/small.yaml")));

    assertThat(found.files()).containsKey("user/acme/PokeCommand.java");
  }
}
