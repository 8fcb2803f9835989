package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.load.SourceFinder.Found;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files are found, in a real compiler with real directories. */
class CompilerSourceFinderTest {
  private static final String FILE = "acme/schema/acme.yaml";

  @TempDir Path temp;

  private Path folder(String name) throws IOException {
    return Files.createDirectories(temp.resolve(name));
  }

  private void write(String folder, String text) throws IOException {
    Path file = temp.resolve(folder).resolve(FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Looks for a file from within a compilation that has all locations but a module path. */
  private Found find(@Nullable String schemaPath, String path) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path source = folder("sources").resolve("Some.java");
    Files.writeString(source, "class Some {}");
    List<Found> found = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(folder("sources")));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder("output")));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(folder("classes")));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, null, List.of("-proc:only"), null, files.getJavaFileObjects(source));
      task.setProcessors(List.of(new Probe(schemaPath, path, found)));
      assertThat(task.call()).isTrue();
    }
    return found.get(0);
  }

  private static String text(Found found) throws IOException {
    byte[] bytes = found.bytes();
    if (bytes == null) {
      throw new FileNotFoundException(found.tried().toString());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void directories_of_the_option_come_first_and_in_their_order() throws IOException {
    write("sources", "source path");
    write("second", "second");
    write("third", "third");
    String option =
        String.join(File.pathSeparator, temp + "/first", temp + "/second", temp + "/third");

    assertThat(text(find(option, FILE))).isEqualTo("second");
  }

  @Test
  void the_source_path_comes_before_the_output_and_that_before_the_class_path() throws IOException {
    write("classes", "class path");
    assertThat(text(find(null, FILE))).isEqualTo("class path");

    write("output", "output");
    assertThat(text(find(null, FILE))).isEqualTo("output");

    write("sources", "source path");
    assertThat(text(find(null, FILE))).isEqualTo("source path");
  }

  @Test
  void a_file_that_is_nowhere_comes_with_all_places_tried() throws IOException {
    Found found = find(temp + "/first", "nowhere.yaml");

    assertThat(found.bytes()).isNull();
    assertThat(found.tried())
        .containsExactly(
            "-Aopcodec.schema.path: " + temp + "/first/nowhere.yaml",
            "source path: nowhere.yaml",
            "class output: nowhere.yaml",
            "class path: nowhere.yaml",
            "bundled with opcodec-schema: nowhere.yaml");
  }

  @Test
  void a_directory_that_cannot_be_one_is_passed_over() throws IOException {
    write("classes", "class path");

    assertThat(text(find("\u0000", FILE))).isEqualTo("class path");
  }

  @Test
  void a_directory_in_place_of_the_file_is_passed_over() throws IOException {
    folder("first/" + FILE);
    write("classes", "class path");

    assertThat(text(find(temp + "/first", FILE))).isEqualTo("class path");
  }

  @Test
  void a_module_is_searched_for_a_file_in_one_of_its_packages() throws IOException {
    Path module = folder("modules/acme.schema");
    compile(
        module,
        module("acme.schema", "exports acme.schema;"),
        source("acme/schema/Marker.java", "package acme.schema; public class Marker {}"));
    write("modules/acme.schema", "module");
    List<Found> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.MODULE_PATH, List.of(folder("modules")));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder("output")));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              null,
              List.of("-proc:only"),
              null,
              files.getJavaFileObjects(module("user", "requires acme.schema;")));
      task.setProcessors(List.of(new Probe(null, FILE, found)));
      assertThat(task.call()).isTrue();
    }

    assertThat(text(found.get(0))).isEqualTo("module");
    assertThat(found.get(0).tried()).contains("module path: acme.schema/acme.schema/acme.yaml");
  }

  private Path module(String name, String directives) throws IOException {
    return source(name + "/module-info.java", "module " + name + " { " + directives + " }");
  }

  private Path source(String name, String text) throws IOException {
    Path file = temp.resolve("module-sources").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void compile(Path output, Path... sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      assertThat(
              compiler
                  .getTask(null, files, null, List.of(), null, files.getJavaFileObjects(sources))
                  .call())
          .isTrue();
    }
  }

  private static final class Probe extends AbstractProcessor {
    private final @Nullable String schemaPath;
    private final String path;
    private final List<Found> found;

    Probe(@Nullable String schemaPath, String path, List<Found> found) {
      this.schemaPath = schemaPath;
      this.path = path;
      this.found = found;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (found.isEmpty()) {
        found.add(
            new CompilerSourceFinder(
                    processingEnv.getFiler(), processingEnv.getElementUtils(), schemaPath)
                .find(path));
      }
      return false;
    }
  }
}
