package dev.opcodec.processor.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.model.Constraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConstraintWordsTest {

  @Test
  void two_bounds_of_one_thing_are_one_phrase() {
    assertThat(
            words(
                new Constraint.Min(new BigDecimal("0.5")),
                new Constraint.MaxItems(10),
                new Constraint.Max(new BigDecimal("1E+2")),
                new Constraint.MinItems(1)))
        .containsExactly("from 0.5 to 100", "from 1 to 10 items");
  }

  @Test
  void equal_bounds_are_an_exact_number() {
    assertThat(words(new Constraint.MinLength(1), new Constraint.MaxLength(1)))
        .containsExactly("exactly 1 character");
  }

  @Test
  void single_bounds_say_their_side() {
    assertThat(
            words(
                new Constraint.MinLength(2),
                new Constraint.MaxItems(1),
                new Constraint.MaxBytes(32),
                new Constraint.Increasing()))
        .containsExactly(
            "at least 2 characters",
            "at most 1 item",
            "at most 32 bytes of UTF-8",
            "each item is less than the next");
  }

  @Test
  void constraints_of_items_say_so_and_patterns_are_code() {
    assertThat(
            words(
                new Constraint.Each(
                    List.of(
                        new Constraint.MaxLength(5),
                        new Constraint.Matches(Pattern.compile("[a-z]+<`"))))))
        .containsExactly(
            "each item: at most 5 characters",
            "each item: the whole text matches <code>[a-z]+&lt;`</code>");
  }

  private static List<String> words(Constraint... constraints) {
    return ConstraintWords.of(List.of(constraints)).stream()
        .map(
            phrase -> {
              Html html = new Html();
              phrase.write(html);
              return html.toString();
            })
        .toList();
  }
}
