package dev.opcodec.processor.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.MistakenSchema;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.WarningLevels;
import dev.opcodec.schema.BundledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor takes, an editor leaves alone. */
class ValidInEditorTest {
  private static final String FIRST_LINE = "# yaml-language-server: $schema=opcodec.schema.json";
  private static final String FOLDER = "dev/opcodec/schema/";
  private static final Path ACME =
      Path.of("src/main/resources/dev/opcodec/generatedtests/acme/acme-gateway.yaml");

  /** As the runtime is built, whose pom gives the reasons. */
  private static final String OF_THE_BUILD = "NO_SOURCE:off,UNUSED_TYPE:off";

  private static final Editor EDITOR = new Editor();

  static Stream<String> bundledFiles() throws IOException, URISyntaxException {
    return folder().stream().filter(name -> name.endsWith(".yaml"));
  }

  /** The names of all files beside the bundled root, which is in a directory or in a jar. */
  private static List<String> folder() throws IOException, URISyntaxException {
    URI root = Objects.requireNonNull(BundledSchema.class.getResource("gateway.yaml")).toURI();
    if (!root.getScheme().equals("jar")) {
      return namesBeside(Path.of(root));
    }
    try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
      return namesBeside(jar.provider().getPath(root));
    }
  }

  private static List<String> namesBeside(Path root) throws IOException {
    try (Stream<Path> files = Files.list(Objects.requireNonNull(root.getParent()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] bundled(String path) throws IOException {
    try (InputStream in = BundledSchema.open(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    }
  }

  private static void assertLeftAlone(String file, String text) {
    assertThat(EDITOR.open(file, text)).as(file).isNotNull().isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bundledFiles")
  void a_bundled_file_is_left_alone_and_names_the_schema_first(String name) throws IOException {
    String text = new String(bundled(FOLDER + name), StandardCharsets.UTF_8);

    assertLeftAlone(name, text);
    assertThat(text.lines().findFirst()).contains(FIRST_LINE);
  }

  @Test
  void every_bundled_file_is_reached_from_the_root() throws IOException, URISyntaxException {
    Result result =
        Pipeline.load(
            path -> {
              try {
                return new SourceFinder.Found(bundled(path), List.of());
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            List.of(),
            List.of(BundledSchema.GATEWAY),
            WarningLevels.parse(OF_THE_BUILD, new Diagnostics()));

    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.sources().files())
        .containsExactlyInAnyOrderElementsOf(bundledFiles().map(FOLDER::concat).toList());
  }

  @Test
  void the_first_line_names_a_file_that_is_there() throws IOException, URISyntaxException {
    assertThat(folder()).contains(FIRST_LINE.substring(FIRST_LINE.indexOf('=') + 1));
  }

  @Test
  void an_overlay_of_a_project_is_left_alone() throws IOException {
    Path beside = Path.of("..", "generated-tests").resolve(ACME);
    String text =
        Files.exists(beside)
            ? Files.readString(beside)
            : Files.readString(Path.of("src/test/resources/schemas/acme-gateway.yaml"));

    assertLeftAlone("acme-gateway.yaml", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {Schemas.SAMPLE, Schemas.OBJECTS, Schemas.OVERLAY})
  void a_valid_test_schema_is_left_alone(String file) {
    assertLeftAlone(file, new String(Schemas.bytes(file), StandardCharsets.UTF_8));
  }

  @Test
  void the_files_that_mistaken_ones_are_read_after_are_left_alone() throws IOException {
    Map<String, String> files = MistakenSchema.sharedFiles();

    assertThat(files).hasSize(2).allSatisfy(ValidInEditorTest::assertLeftAlone);
  }
}
