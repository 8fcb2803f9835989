package dev.opcodec.processor.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningLevelsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private WarningLevels parse(String value) {
    WarningLevels levels = WarningLevels.parse(value, diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return levels;
  }

  @Test
  void without_the_option_each_code_has_its_own_level() {
    for (WarningLevels levels :
        new WarningLevels[] {WarningLevels.DEFAULT, parse(""), parse(" ")}) {
      assertThat(Code.values())
          .allSatisfy(code -> assertThat(levels.of(code)).isEqualTo(code.level()));
    }
  }

  @Test
  void one_code_is_turned_off_and_the_others_stay() {
    WarningLevels levels = parse("UNUSED_TYPE:off");

    assertThat(levels.of(Code.UNUSED_TYPE)).isEqualTo(Level.OFF);
    assertThat(levels.of(Code.NO_SOURCE)).isEqualTo(Level.WARNING);
  }

  @Test
  void what_is_said_of_one_counts_more_than_what_is_said_of_all_in_any_order() {
    for (String value :
        new String[] {"all:error,NO_SOURCE:note", " NO_SOURCE : note , all : error "}) {
      WarningLevels levels = parse(value);

      assertThat(levels.of(Code.NO_SOURCE)).isEqualTo(Level.NOTE);
      assertThat(levels.of(Code.UNUSED_TYPE)).isEqualTo(Level.ERROR);
    }
  }

  @Test
  void the_later_of_two_counts() {
    assertThat(parse("NO_SOURCE:off,NO_SOURCE:error").of(Code.NO_SOURCE)).isEqualTo(Level.ERROR);
  }

  @Test
  void all_does_not_wake_what_is_off_by_itself() {
    assertThat(parse("all:error").of(Code.NO_DOC)).isEqualTo(Level.OFF);
    assertThat(parse("NO_DOC:error").of(Code.NO_DOC)).isEqualTo(Level.ERROR);
  }

  @Test
  void an_error_stays_one_when_all_is_off() {
    WarningLevels levels = parse("all:off");

    assertThat(Stream.of(Code.values()).filter(code -> !code.isAdjustable()))
        .isNotEmpty()
        .allSatisfy(code -> assertThat(levels.of(code)).isEqualTo(Level.ERROR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NO_SOURSE:off | `NO_SOURSE` is not the code of a warning | did you mean `NO_SOURCE`?",
        "no_source:off | `no_source` is not the code of a warning | did you mean `NO_SOURCE`?",
        "TAB:off | `TAB` is not the code of a warning | use one of `all`, `NO_SOURCE`, `NO_DOC`",
        "-NO_DOC | `-NO_DOC` is not the code of a warning | did you mean `NO_DOC`?",
        "NO_DOC | `NO_DOC` stands without a level | write `NO_DOC:off`, `:note`",
        "NO_DOC=off | `NO_DOC=off` is not the code of a warning | write a colon, as in `NO_DOC:off`",
        "NO_DOC:warn | `warn` is not a level | write `NO_DOC:off`, `:note`, `:warning` or `:error`",
        "NO_DOC: | `` is not a level | write `NO_DOC:off`",
        "all:off, | `` is not the code of a warning | use one of `all`",
      })
  void what_means_nothing_is_explained(String value, String message, String hint) {
    WarningLevels.parse(value, diagnostics);

    assertThat(diagnostics.all())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.BAD_OPTION);
              assertThat(found.span().place()).isEqualTo("-Aopcodec.warnings");
              assertThat(found.message()).isEqualTo(message);
              assertThat(found.hint()).startsWith(hint);
            });
  }
}
