package dev.opcodec.processor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.FilesInMemory;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.diag.Diagnostics;
import dev.opcodec.processor.diag.Renderer;
import dev.opcodec.processor.resolve.Resolved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of each change: {@code changes/<change>.old.yaml} was released, {@code .new.yaml} is
 * there now, {@code .changes} is what breaks. {@code -Dopcodec.cases.rewrite=true} writes it anew.
 */
class ChangesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "changes");
  private static final String NOTHING = "nothing_that_breaks";

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".old.yaml"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .sorted()
          .toList();
    }
  }

  private static Result load(String file, String text) {
    Result result = Pipeline.load(new FilesInMemory().with(file, text), List.of(), List.of(file));
    assertThat(result.protocol()).as(result.rendered()).isNotNull();
    return result;
  }

  private static Resolved resolved(Result result) {
    return Objects.requireNonNull(result.resolved());
  }

  /** What is said of an upgrade; the released schema goes through its written form. */
  private static String changes(String old, String now) {
    Result before = load("old.yaml", old);
    Result released = load("released.yaml", Baseline.of(resolved(before).protocol()));
    Result present = load("present.yaml", now);
    Diagnostics found = new Diagnostics();
    Changes.find(resolved(released), resolved(present), found);
    present.sources().addAll(released.sources());
    return new Renderer(present.sources()).render(found.all());
  }

  private static String read(String name, String ending) throws IOException {
    return Files.readString(CASES.resolve(name + ending), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_change_is_explained_with_both_places(String name) throws IOException {
    String found = changes(read(name, ".old.yaml"), read(name, ".new.yaml")) + "\n";
    if (Boolean.getBoolean("opcodec.cases.rewrite")) {
      Files.writeString(CASES.resolve(name + ".changes"), found);
    }

    assertThat(found).isEqualTo(read(name, ".changes"));
    assertThat(found.isBlank()).isEqualTo(name.equals(NOTHING));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothing_breaks_where_nothing_changes(String name) throws IOException {
    String same = read(name, ".new.yaml");

    assertThat(changes(same, same)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_written_form_is_read_as_what_it_was_written_from(String name) throws IOException {
    String written = Baseline.of(resolved(load("old.yaml", read(name, ".old.yaml"))).protocol());

    assertThat(Baseline.of(resolved(load("again.yaml", written)).protocol())).isEqualTo(written);
  }

  @Test
  void every_kind_of_change_has_a_case_of_its_name() throws IOException {
    assertThat(cases())
        .containsAll(
            Changes.ALL.stream()
                .map(change -> change.getClass().getSimpleName())
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT))
                .toList());
  }
}
