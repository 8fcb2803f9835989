package dev.opcodec.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnJre;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Types that are there before they are generated. */
class ExistingTypesTest {
  private static final String SCHEMA =
      """
      protocol:
        name: Acme
        version: 1
        envelope:
          opcode: op
          data: d
      opcodes:
        POKE:
          op: 1
          direction: send
          source: A test.
          d:
            user_id: snowflake
        NUDGE:
          op: 2
          direction: send
          source: A test.
      """;

  @TempDir Path temp;
  private Project project;

  @BeforeEach
  void begin() {
    project = new Project(temp);
  }

  /** Generates where the compiler finds the class of this source. */
  private Outcome over(Batch compiler, String type, String source) throws IOException {
    Path classes = temp.resolve("earlier");
    Batch.JAVAC.messages(
        List.of("-proc:none", "-d", classes.toString()),
        List.of(project.write("old/user/acme/" + type + ".java", source)));
    assertThat(classes.resolve("user/acme/" + type + ".class")).exists();
    project.write("src/user/acme/acme.yaml", SCHEMA);
    return compiler.generate(
        temp.resolve("now"),
        List.of(
            "-cp",
            classes + File.pathSeparator + Paths.schema(),
            "-sourcepath",
            temp.resolve("src").toString()),
        List.of(project.trigger("src", List.of("user/acme/acme.yaml"))));
  }

  private Outcome overRecord(Batch compiler) throws IOException {
    return over(
        compiler, "PokeCommand", "package user.acme; public record PokeCommand(long userId) {}");
  }

  @Test
  @EnabledOnJre(JRE.JAVA_17)
  void a_record_of_an_earlier_compilation_is_told_of_before_javac_fails() throws IOException {
    Outcome found = overRecord(Batch.JAVAC);

    assertThat(found.messages())
        .singleElement()
        .asString()
        .startsWith("ERROR: [TYPE_EXISTS] user.acme.PokeCommand: ")
        .contains("earlier compilation", "delete the old classes");
    assertThat(found.files()).containsKey("user/acme/PokeCommand.java");
  }

  @Test
  @DisabledOnJre(JRE.JAVA_17)
  void a_record_of_an_earlier_compilation_is_no_trouble_to_newer_ones() throws IOException {
    assertThat(overRecord(Batch.JAVAC).messages()).isEmpty();
  }

  @Test
  void a_record_of_an_earlier_compilation_is_what_eclipse_does_not_take() throws IOException {
    assertThat(overRecord(Batch.ECLIPSE).messages())
        .singleElement()
        .asString()
        .startsWith("ERROR: [TYPE_EXISTS] user.acme.PokeCommand: ")
        .contains("earlier compilation", "delete the old classes");
  }

  @Test
  void a_record_without_components_is_no_trouble() throws IOException {
    String source = "package user.acme; public record NudgeCommand() {}";

    assertThat(over(Batch.JAVAC, "NudgeCommand", source).messages()).isEmpty();
  }

  @Test
  void a_class_that_was_no_record_is_no_trouble() throws IOException {
    String source = "package user.acme; public class PokeCommand {}";

    assertThat(over(Batch.JAVAC, "PokeCommand", source).messages()).isEmpty();
  }

  @Test
  void a_type_of_the_user_is_told_of() throws IOException {
    project.write("src/user/acme/acme.yaml", SCHEMA);

    Outcome found =
        project.all(
            List.of("-cp", Paths.schema(), "-sourcepath", temp.resolve("src").toString()),
            project.write(
                "src/user/acme/PokeCommand.java", "package user.acme; class PokeCommand {}"),
            project.trigger("src", List.of("user/acme/acme.yaml")));

    assertThat(found.messages())
        .singleElement()
        .asString()
        .startsWith("ERROR: [TYPE_EXISTS] user.acme.PokeCommand: ")
        .contains("rename it", "`java-name`");
    assertThat(found.files())
        .containsKey("user/acme/NudgeCommand.java")
        .doesNotContainKey("user/acme/PokeCommand.java");
  }
}
