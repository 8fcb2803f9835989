package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that is said about each {@link MistakenSchema}. {@code -Dopcodec.cases.rewrite=true} writes
 * the {@code .errors} anew, for a reader to judge.
 */
class DiagnosticCasesTest {
  static Stream<String> cases() throws IOException {
    return MistakenSchema.names();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_mistake_is_explained(String name) throws IOException {
    MistakenSchema mistaken = MistakenSchema.of(name);
    String found = mistaken.diagnostics() + "\n";
    if (Boolean.getBoolean("opcodec.cases.rewrite")) {
      Files.writeString(mistaken.errors(), found);
    }
    assertThat(found).isEqualTo(Files.readString(mistaken.errors())).startsWith("[");
  }
}
