package dev.opcodec.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to be on the processor's path. */
class ProcessorPathTest {
  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(Batch.class)
  void the_processors_jar_is_enough(Batch compiler) throws IOException {
    Project project = new Project(temp);
    project.write(
        "src/user/acme/acme.yaml",
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
        """);

    Outcome found =
        compiler.generate(
            temp.resolve("out"),
            List.of("-cp", Paths.schema(), "-sourcepath", temp.resolve("src").toString()),
            Paths.processorAlone(),
            List.of(project.trigger("src", List.of("user/acme/acme.yaml"))));

    assertThat(found.messages()).isEmpty();
    assertThat(found.files()).containsKey("user/acme/PokeCommand.java");
  }
}
