package dev.opcodec.processor.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.FilesInMemory;
import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.diag.Code;
import dev.opcodec.processor.diag.Diagnostic;
import dev.opcodec.processor.diag.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading files: order, digests, and files that cannot be read. */
class LoaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private Loaded load(FilesInMemory files, List<List<String>> bases, List<String> roots) {
    return new Loader(files, diagnostics).load(bases, roots);
  }

  @Test
  void a_file_imported_twice_is_read_once_and_before_its_imports() {
    FilesInMemory files =
        new FilesInMemory()
            .with("a/root.yaml", "imports: [one.yaml, ../two.yaml]\n")
            .with("a/one.yaml", "imports: [../two.yaml]\n")
            .with("two.yaml", "objects: {A: {fields: {id: snowflake}}}\n");

    Loaded loaded = load(files, List.of(), List.of("a/root.yaml"));

    assertThat(files.asked()).containsExactly("a/root.yaml", "a/one.yaml", "two.yaml");
    assertThat(loaded.files()).extracting(RawFile::path).isEqualTo(files.asked());
    assertThat(loaded.complete()).isTrue();
  }

  @Test
  void the_digest_of_a_base_is_that_which_it_had_when_nothing_stood_on_it() {
    Loaded base = load(Schemas.files(), List.of(), List.of(Schemas.SAMPLE));
    Loaded both = load(Schemas.files(), List.of(List.of(Schemas.SAMPLE)), List.of(Schemas.OVERLAY));

    assertThat(base.digest()).matches("[0-9a-f]{64}");
    assertThat(both.digest()).isNotEqualTo(base.digest());
    assertThat(both.digests()).containsExactly(base.digest(), both.digest());
    assertThat(
            load(
                    Schemas.files().with("top.yaml", "protocol: {name: Top}\n"),
                    List.of(List.of(Schemas.SAMPLE), List.of(Schemas.OVERLAY)),
                    List.of("top.yaml"))
                .digests())
        .startsWith(base.digest(), both.digest())
        .hasSize(3);
  }

  @Test
  void one_changed_byte_changes_the_digest() {
    FilesInMemory changed =
        Schemas.files().with("parts/objects.yaml", "objects: {A: {fields: {id: snowflake}}}");

    String before = load(Schemas.files(), List.of(), List.of(Schemas.SAMPLE)).digest();

    assertThat(load(changed, List.of(), List.of(Schemas.SAMPLE)).digest()).isNotEqualTo(before);
  }

  @Test
  void bytes_that_are_not_utf_8_are_pointed_at() {
    byte[] latin1 = "objects:\n  A:\n    doc: Stra\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1);

    Loaded loaded = load(new FilesInMemory().with("a.yaml", latin1), List.of(), List.of("a.yaml"));

    assertThat(loaded.complete()).isFalse();
    assertThat(diagnostics.all())
        .singleElement()
        .extracting(Diagnostic::code, found -> found.span().place())
        .containsExactly(Code.BAD_ENCODING, "a.yaml:3:14");
  }

  @Test
  void a_byte_order_mark_is_skipped() {
    FilesInMemory files =
        new FilesInMemory().with("a.yaml", "\uFEFFobjects: {A: {fields: {id: snowflake}}}\n");

    assertThat(load(files, List.of(), List.of("a.yaml")).complete()).isTrue();
    assertThat(diagnostics.all()).isEmpty();
  }

  @Test
  void three_million_characters_are_read_and_one_more_is_not() {
    String head = "objects: {A: {fields: {id: snowflake}}}\n#";
    String longest = head + "x".repeat(3_000_000 - head.length());

    load(new FilesInMemory().with("a.yaml", longest), List.of(), List.of("a.yaml"));
    assertThat(diagnostics.all()).isEmpty();

    load(new FilesInMemory().with("a.yaml", longest + "x"), List.of(), List.of("a.yaml"));
    assertThat(diagnostics.all())
        .singleElement()
        .extracting(Diagnostic::code)
        .isEqualTo(Code.FILE_TOO_LARGE);
  }

  @Test
  void a_chain_of_aliases_is_refused_and_not_expanded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [");
      bomb.append(String.join(", ", Collections.nCopies(9, alias)));
      bomb.append("]\n");
    }

    load(new FilesInMemory().with("a.yaml", bomb.toString()), List.of(), List.of("a.yaml"));

    assertThat(diagnostics.all())
        .extracting(Diagnostic::code)
        .contains(Code.YAML_FEATURE)
        .doesNotContain(Code.INTERNAL_ERROR);
  }

  @Test
  void deep_nesting_is_refused_at_any_depth() {
    String deep = "a: " + "[".repeat(100_000);

    load(new FilesInMemory().with("a.yaml", deep), List.of(), List.of("a.yaml"));

    assertThat(diagnostics.all())
        .extracting(Diagnostic::code)
        .containsAnyOf(Code.TOO_DEEP, Code.YAML_SYNTAX);
  }

  @Test
  void scalars_stay_what_was_typed() {
    FilesInMemory files =
        new FilesInMemory()
            .with(
                "a.yaml",
                """
                enums:
                  Country:
                    of: string
                    values:
                      NORWAY: NO
                      ON: on
                      DATE: 2020-01-01
                      TIME: 1:30
                      OCTAL: 012
                      TILDE: ~
                """);

    Loaded loaded = load(files, List.of(), List.of("a.yaml"));

    assertThat(diagnostics.all()).isEmpty();
    assertThat(loaded.files().get(0).sections().enums().get(0).values())
        .extracting(value -> value.value().value())
        .containsExactly("NO", "on", "2020-01-01", "1:30", "012", "~");
  }
}
