package dev.opcodec.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option that says what is made of warnings, inside a compiler. */
class WarningsOptionTest {
  @TempDir Path directory;

  @BeforeEach
  void writeSchema() throws IOException {
    Files.writeString(
        directory.resolve("doubtful.yaml"),
        """
        protocol:
          name: Doubtful
          version: 1
          envelope: {opcode: op, data: d}
        opcodes:
          POKE:
            op: 1
            direction: send
            d:
              userId: snowflake
        """);
  }

  private Compilation compile(String... options) {
    return TriggeredCompilation.of(directory, "doubtful.yaml", options);
  }

  private static List<Diagnostic.Kind> said(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getMessage(Locale.ROOT).startsWith("[FIELD_STYLE] doubtful.yaml:10:7"))
        .<Diagnostic.Kind>map(Diagnostic::getKind)
        .toList();
  }

  private static boolean generates(Compilation compilation) {
    // What is generated does not compile without the runtime, and so is known by its errors.
    return compilation.errors().stream()
        .anyMatch(each -> String.valueOf(each.getSource()).contains("PokeCommand"));
  }

  @Test
  void a_doubt_is_a_warning_and_code_is_generated_all_the_same() {
    Compilation compilation = compile();

    assertThat(said(compilation)).containsExactly(Diagnostic.Kind.WARNING);
    assertThat(generates(compilation)).isTrue();
  }

  @Test
  void it_is_turned_off_by_its_code() {
    assertThat(said(compile("-Aopcodec.warnings=FIELD_STYLE:off"))).isEmpty();
  }

  @Test
  void it_is_turned_into_a_note() {
    assertThat(said(compile("-Aopcodec.warnings=FIELD_STYLE:note")))
        .containsExactly(Diagnostic.Kind.NOTE);
  }

  @Test
  void turned_into_an_error_it_keeps_code_from_being_generated() {
    Compilation compilation = compile("-Aopcodec.warnings=all:error");

    assertThat(said(compilation)).containsExactly(Diagnostic.Kind.ERROR);
    assertThat(generates(compilation)).isFalse();
  }

  @Test
  void a_code_that_is_none_is_an_error_with_a_suggestion() {
    Compilation compilation = compile("-Aopcodec.warnings=FEILD_STYLE:off");

    assertThat(compilation.errors())
        .singleElement()
        .extracting(each -> each.getMessage(Locale.ROOT))
        .asString()
        .startsWith("[BAD_OPTION] -Aopcodec.warnings: `FEILD_STYLE` is not the code of a warning")
        .endsWith("hint: did you mean `FIELD_STYLE`?");
  }
}
