package dev.opcodec.processor.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("snowflake", "string", "boolean", "integer");

  @Test
  void a_slip_or_two_is_recognised() {
    assertThat(Suggestion.nearest("snowflak", KNOWN)).isEqualTo("snowflake");
    assertThat(Suggestion.nearest("snwoflake", KNOWN)).isEqualTo("snowflake");
    assertThat(Suggestion.nearest("Boolean", KNOWN)).isEqualTo("boolean");
  }

  @Test
  void another_word_is_not() {
    assertThat(Suggestion.nearest("channel", KNOWN)).isNull();
    assertThat(Suggestion.nearest("", KNOWN)).isNull();
  }

  @Test
  void of_equally_near_words_the_first_is_taken() {
    assertThat(Suggestion.nearest("cat", List.of("cut", "car"))).isEqualTo("cut");
  }

  @Test
  void without_a_near_word_all_are_listed() {
    assertThat(Suggestion.didYouMeanOrOneOf("x", List.of("send", "receive")))
        .isEqualTo("use one of `send`, `receive`");
  }
}
