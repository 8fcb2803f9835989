package dev.opcodec.processor.compilers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.Schemas;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An overlay whose base is the overlay in a jar; every compiler makes the same of it. */
class OverlayOnOverlayJarTest {
  private static final String BLUE = "amend: {enums: {Colour: {values: {BLUE: blue}}}}\n";

  private static final String POKE =
      """
      opcodes:
        POKE:
          op: 98
          direction: send
          source: A test.
          d:
            colour: Colour
            user: User
      """;

  @TempDir Path temp;
  private Project project;

  @BeforeEach
  void begin() {
    project = new Project(temp);
  }

  /** A jar with the sample protocol and an overlay on it. */
  private Path jar(boolean module) throws IOException {
    List<Path> sources =
        new ArrayList<>(
            List.of(
                project.table("lib", "lib.sample.SampleProtocol", null, Schemas.sample()),
                project.table(
                    "lib",
                    "lib.over.OverProtocol",
                    "lib.sample.SampleProtocol",
                    Schemas.withLayers(BLUE))));
    if (module) {
      sources.add(
          project.write(
              "lib/module-info.java",
              "module lib { requires transitive dev.opcodec.schema; exports lib.sample;"
                  + " exports lib.over; }"));
    }
    Path classes = temp.resolve("lib-classes");
    Batch.JAVAC.messages(
        List.of("-proc:none", module ? "-p" : "-cp", Paths.schema(), "-d", classes.toString()),
        sources);
    for (String file : List.of(Schemas.SAMPLE, Schemas.OBJECTS)) {
      project.write("lib-classes/" + file, new String(Schemas.bytes(file), StandardCharsets.UTF_8));
    }
    project.write("lib-classes/overlay0.yaml", BLUE);
    return packed(classes);
  }

  private Path packed(Path folder) throws IOException {
    Path jar = temp.resolve("lib.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }

  private static void assertBuiltOnBoth(Outcome found) {
    assertThat(found.messages())
        .singleElement()
        .asString()
        .contains("generates 1 opcode, 0 events and 0 types");
    assertThat(found.files().get("user/acme/PokeCommand.java"))
        .contains("import lib.over.Colour;", "import lib.sample.User;", "import lib.sample.");
    assertThat(found.files().get("user/acme/SampleProtocol.java"))
        .contains("Protocol.extending(OverProtocol.PROTOCOL", "base = OverProtocol.class");
  }

  @Test
  void on_the_class_path() throws IOException {
    project.write("src/user/acme/top.yaml", POKE);

    assertBuiltOnBoth(
        project.all(
            List.of(
                "-cp",
                jar(false) + File.pathSeparator + Paths.schema(),
                "-sourcepath",
                temp.resolve("src").toString()),
            project.trigger("src", List.of("user/acme/top.yaml"), "lib.over.OverProtocol")));
  }

  @Test
  void on_the_module_path() throws IOException {
    Path jar = jar(true);
    project.write("schemas/top.yaml", POKE);

    assertBuiltOnBoth(
        project.all(
            List.of(
                "-p",
                jar + File.pathSeparator + Paths.schema(),
                "-sourcepath",
                temp.resolve("src").toString(),
                "-Aopcodec.schema.path="
                    + temp.resolve("schemas")
                    + File.pathSeparator
                    + temp.resolve("lib-classes")),
            project.write("src/module-info.java", "module user.acme { requires lib; }"),
            project.trigger("src", List.of("top.yaml"), "lib.over.OverProtocol")));
  }

  @Test
  void a_base_that_is_missing_below_the_base_is_told_of() throws IOException {
    project.write("src/user/acme/top.yaml", POKE);
    Path classes = temp.resolve("lib-classes");
    jar(false);
    Files.delete(classes.resolve("lib/sample/SampleProtocol.class"));

    Outcome found =
        project.all(
            List.of(
                "-cp",
                packed(classes) + File.pathSeparator + Paths.schema(),
                "-sourcepath",
                temp.resolve("src").toString()),
            project.trigger("src", List.of("user/acme/top.yaml"), "lib.over.OverProtocol"));

    assertThat(found.messages())
        .singleElement()
        .asString()
        .startsWith("ERROR: [RUNTIME_MISMATCH] lib.over.OverProtocol");
  }
}
