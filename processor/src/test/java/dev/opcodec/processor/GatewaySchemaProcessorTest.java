package dev.opcodec.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor inside a compiler. */
class GatewaySchemaProcessorTest {
  /** An overlay that adds an opcode and changes nothing. */
  private static final String TOP =
      "opcodes: {POKE: {op: 98, direction: send, source: A test., d: {user: User}}}\n";

  @TempDir Path directory;

  @BeforeEach
  void writeSchemas() throws IOException {
    for (String file : List.of(Schemas.SAMPLE, Schemas.OBJECTS, Schemas.OVERLAY)) {
      write(file, new String(Schemas.bytes(file), StandardCharsets.UTF_8));
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private Compilation compile(JavaFileObject... sources) {
    return javac()
        .withProcessors(new GatewaySchemaProcessor())
        .withOptions(
            "-Aopcodec.schema.path=" + directory,
            "-Aopcodec.warnings=UNUSED_TYPE:off", // the sample has types for overlays
            "-Xlint:all,-processing")
        .compile(sources);
  }

  private static JavaFileObject trigger(String attributes) {
    return JavaFileObjects.forSourceString(
        "com.acme.package-info",
        """
        /** Filled by the processor. */
        @GatewaySchema(%s)
        package com.acme;

        import dev.opcodec.schema.GatewaySchema;
        """
            .formatted(attributes));
  }

  private static JavaFileObject baseTable(String digest) {
    return JavaFileObjects.forSourceString(
        "com.base.SampleProtocol",
        """
        package com.base;

        import dev.opcodec.schema.SchemaGenerated;

        @SchemaGenerated(file = "sample.yaml", definition = "protocol", roots = "sample.yaml",
            digest = "%s")
        public final class SampleProtocol {}
        """
            .formatted(digest));
  }

  /** The table of an overlay on that base. */
  private static JavaFileObject overlayTable(String digest) {
    return JavaFileObjects.forSourceString(
        "com.over.OverlaidProtocol",
        """
        package com.over;

        import com.base.SampleProtocol;
        import dev.opcodec.schema.SchemaGenerated;

        @SchemaGenerated(file = "overlay.yaml", definition = "protocol", base = SampleProtocol.class,
            roots = {"sample.yaml", "overlay.yaml"}, digest = "%s")
        public final class OverlaidProtocol {}
        """
            .formatted(digest));
  }

  private static String messages(List<? extends Diagnostic<?>> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.forEach(each -> text.append(each.getMessage(Locale.ROOT)).append('\n'));
    return text.toString();
  }

  /** What is written needs the runtime, which is compiled after this: only our own words count. */
  private static List<String> ours(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(message -> message.startsWith("["))
        .toList();
  }

  @Test
  void a_valid_schema_is_taken_without_a_word() {
    assertThat(ours(compile(trigger("extensions = \"sample.yaml\"")))).isEmpty();
  }

  @Test
  void a_mistake_is_reported_on_the_package_and_nothing_is_emitted() throws IOException {
    write("parts/objects.yaml", "objects:\n  User:\n    fields:\n      id: snowflak\n");

    Compilation compilation = compile(trigger("extensions = \"sample.yaml\""));

    assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
    assertThat(compilation.errors())
        .allSatisfy(
            error -> {
              assertThat(error.getSource().getName()).endsWith("package-info.java");
              assertThat(error.getLineNumber()).isBetween(2L, 3L);
            });
    assertThat(messages(compilation.errors()))
        .contains("[UNKNOWN_TYPE] parts/objects.yaml:4:11: there is no type `snowflak`")
        .contains("          ^^^^^^^^")
        .contains("hint: did you mean `snowflake`?")
        .doesNotContain("\tat ");
  }

  @Test
  void nothing_is_emitted_when_an_error_stands() throws IOException {
    write("parts/objects.yaml", "objects:\n  User:\n    fields:\n      id: snowflak\n");
    Path output = Files.createDirectories(directory.resolve("output"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              null,
              List.of("-Aopcodec.schema.path=" + directory),
              null,
              List.of(trigger("extensions = \"sample.yaml\"")));
      task.setProcessors(List.of(new GatewaySchemaProcessor()));

      assertThat(task.call()).isFalse();
    }
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void every_mistake_is_a_diagnostic_of_its_own() throws IOException {
    write("parts/objects.yaml", "objects:\n  A:\n    fields:\n      a: int\n      b: str\n");

    Compilation compilation = compile(trigger("extensions = \"parts/objects.yaml\""));

    assertThat(compilation.errors()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_missing_file_lists_every_place_tried() {
    Compilation compilation = compile(trigger("extensions = \"nowhere/acme.yaml\""));

    assertThat(messages(compilation.errors()))
        .contains("[MISSING_FILE] nowhere/acme.yaml")
        .containsSubsequence(
            "-Aopcodec.schema.path: ",
            "source path: nowhere/acme.yaml",
            "class output: nowhere/acme.yaml",
            "class path: nowhere/acme.yaml",
            "bundled with opcodec-schema: nowhere/acme.yaml");
  }

  @Test
  void an_overlay_says_how_much_it_generates() {
    String digest = digestOfSample();

    Compilation compilation =
        compile(
            baseTable(digest),
            trigger("base = com.base.SampleProtocol.class, extensions = \"overlay.yaml\""));

    assertThat(ours(compilation)).isEmpty();
    assertThat(messages(compilation.notes()))
        .containsPattern("the overlay generates \\d+ opcodes, \\d+ events and \\d+ types");
  }

  @Test
  void two_overlays_of_one_project_are_generated_side_by_side() throws IOException {
    write("other.yaml", "opcodes:\n  OTHER_POKE:\n    op: 98\n    direction: send\n");
    JavaFileObject other =
        JavaFileObjects.forSourceString(
            "com.other.package-info",
            """
            @GatewaySchema(base = com.base.SampleProtocol.class, extensions = "other.yaml")
            package com.other;

            import dev.opcodec.schema.GatewaySchema;
            """);

    Compilation compilation =
        compile(
            baseTable(digestOfSample()),
            trigger("base = com.base.SampleProtocol.class, extensions = \"overlay.yaml\""),
            other);

    assertThat(ours(compilation)).isEmpty();
    assertThat(
            compilation.notes().stream()
                .map(each -> each.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("Opcodec: the overlay generates")))
        .hasSize(2)
        .anyMatch(message -> message.contains(" 1 opcode, 0 events and 0 types "));
  }

  @Test
  void a_base_generated_from_other_files_is_a_mismatch() {
    Compilation compilation =
        compile(
            baseTable("0123"),
            trigger("base = com.base.SampleProtocol.class, extensions = \"overlay.yaml\""));

    assertThat(messages(compilation.errors()))
        .contains(
            "[RUNTIME_MISMATCH] sample.yaml: these files are not those from which"
                + " SampleProtocol was generated");
  }

  @Test
  void a_base_whose_files_are_missing_says_which() throws IOException {
    String digest = digestOfSample();
    Files.delete(directory.resolve("parts/objects.yaml"));

    Compilation compilation =
        compile(
            baseTable(digest),
            trigger("base = com.base.SampleProtocol.class, extensions = \"overlay.yaml\""));

    assertThat(messages(compilation.errors()))
        .contains("the file `parts/objects.yaml` was not found");
  }

  @Test
  void a_base_that_is_no_protocol_table_is_refused() {
    Compilation compilation =
        compile(trigger("base = String.class, extensions = \"overlay.yaml\""));

    assertThat(messages(compilation.errors()))
        .contains(
            "[RUNTIME_MISMATCH] java.lang.String: the base is not a generated protocol table");
  }

  @Test
  void an_overlay_may_be_the_base_of_another() throws IOException {
    write("top.yaml", TOP);

    Compilation compilation =
        compile(
            baseTable(digestOfSample()),
            overlayTable(Schemas.overlaid().digest()),
            trigger("base = com.over.OverlaidProtocol.class, extensions = \"top.yaml\""));

    assertThat(ours(compilation)).isEmpty();
    assertThat(
            compilation.notes().stream()
                .map(each -> each.getMessage(Locale.ROOT))
                .filter(message -> message.startsWith("Opcodec: the overlay generates")))
        .singleElement()
        .asString()
        .contains(" 1 opcode, 0 events and 0 types ");
  }

  @Test
  void a_base_of_the_base_generated_from_other_files_is_a_mismatch_that_names_it()
      throws IOException {
    write("top.yaml", TOP);

    Compilation compilation =
        compile(
            baseTable("0123"),
            overlayTable(Schemas.overlaid().digest()),
            trigger("base = com.over.OverlaidProtocol.class, extensions = \"top.yaml\""));

    assertThat(ours(compilation))
        .singleElement()
        .asString()
        .startsWith(
            "[RUNTIME_MISMATCH] sample.yaml: these files are not those from which"
                + " SampleProtocol was generated");
  }

  @Test
  void a_base_that_builds_on_what_was_not_generated_is_refused() {
    Compilation compilation =
        compile(
            JavaFileObjects.forSourceString(
                "com.base.SampleProtocol",
                "package com.base; public final class SampleProtocol {}"),
            overlayTable("0123"),
            trigger("base = com.over.OverlaidProtocol.class, extensions = \"top.yaml\""));

    assertThat(ours(compilation))
        .singleElement()
        .asString()
        .startsWith(
            "[RUNTIME_MISMATCH] com.over.OverlaidProtocol: the base is not a generated protocol"
                + " table")
        .contains("what it builds on has to be on the paths of the compiler, too");
  }

  @Test
  void a_failure_of_the_processor_is_one_diagnostic_that_says_what_was_being_done() {
    Compilation compilation =
        javac()
            .withProcessors(new ProcessorWithoutFiler())
            .compile(trigger("extensions = \"sample.yaml\""));

    assertThat(compilation.errors()).hasSize(1);
    assertThat(messages(compilation.errors()))
        .contains("[INTERNAL_ERROR] com.acme: the processor failed while reading the schema")
        .contains("no filer today")
        .doesNotContain("\tat ");
  }

  @Test
  void annotations_are_never_claimed_and_source_versions_never_too_new() {
    GatewaySchemaProcessor processor = new GatewaySchemaProcessor();

    assertThat(processor.getSupportedSourceVersion()).isEqualTo(SourceVersion.latest());
    assertThat(processor.getSupportedOptions())
        .containsExactlyInAnyOrder(
            "opcodec.schema.path",
            "opcodec.reference",
            "opcodec.warnings",
            "opcodec.baseline",
            "opcodec.tests",
            "opcodec.baseline.write");
  }

  private static String digestOfSample() {
    return Schemas.sample().digest();
  }
}
