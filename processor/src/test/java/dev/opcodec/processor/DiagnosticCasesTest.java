package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code cases/<rule>/<situation>.yaml} is a schema with mistakes, and the {@code .errors}
 * beside it all that is said about them. A case is read after {@code protocol.yaml}; one that
 * begins with {@code # overlay} amends {@code base.yaml}, one with {@code # whole} stands alone. A
 * line {@code #--- name} begins another file. {@code -Dopcodec.cases.rewrite=true} writes the
 * {@code .errors} anew, for a reader to judge.
 */
class DiagnosticCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final String PROTOCOL = "protocol.yaml";
  private static final String BASE = "base.yaml";

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.getParent() != null && !file.getParent().equals(CASES))
          .map(file -> CASES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_mistake_is_explained(String name) throws IOException {
    String found = diagnostics(name) + "\n";
    Path errors = CASES.resolve(name + ".errors");
    if (Boolean.getBoolean("opcodec.cases.rewrite")) {
      Files.writeString(errors, found);
    }
    assertThat(found).isEqualTo(Files.readString(errors)).startsWith("[");
  }

  private static String diagnostics(String name) throws IOException {
    String text = Files.readString(CASES.resolve(name + ".yaml"), StandardCharsets.UTF_8);
    String file = name.substring(name.indexOf('/') + 1) + ".yaml";
    FilesInMemory files =
        new FilesInMemory().with(PROTOCOL, shared(PROTOCOL)).with(BASE, shared(BASE));
    String[] parts = text.split("(?m)^#--- ");
    files.with(file, parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int lineEnd = parts[i].indexOf('\n');
      files.with(parts[i].substring(0, lineEnd), parts[i].substring(lineEnd + 1));
    }
    Result result;
    if (text.startsWith("# overlay")) {
      result = Pipeline.load(files, List.of(PROTOCOL, BASE), List.of(file));
    } else if (text.startsWith("# whole")) {
      result = Pipeline.load(files, List.of(), List.of(file));
    } else {
      result = Pipeline.load(files, List.of(), List.of(PROTOCOL, file));
    }
    assertThat(result.protocol()).isNull();
    return result.rendered();
  }

  private static String shared(String name) throws IOException {
    return Files.readString(CASES.resolve(name), StandardCharsets.UTF_8);
  }
}
