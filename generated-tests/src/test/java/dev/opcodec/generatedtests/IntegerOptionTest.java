package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.gateway.ApplicationCommandOption;
import dev.opcodec.runtime.gateway.IntegerOption;
import dev.opcodec.runtime.gateway.NumberOption;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds of a whole number are whole, however the peer writes them. */
class IntegerOptionTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "1.0, 1", "-3.000, -3", "2e3, 2000", "'\"7\"', 7"})
  void a_bound_that_is_whole_is_read(String json, long bound) {
    assertThat(option(4, json))
        .isInstanceOfSatisfying(
            IntegerOption.class,
            it -> {
              assertThat(it.minValue()).isEqualTo(bound);
              assertThat(it.maxValue()).isEqualTo(bound);
            });
  }

  @Test
  void a_bound_that_is_not_whole_is_an_error_that_names_its_path() {
    assertThatThrownBy(() -> option(4, "1.5"))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.min_value"));
  }

  @Test
  void a_bound_of_any_number_keeps_its_fraction() {
    assertThat(option(10, "1.5"))
        .isInstanceOfSatisfying(NumberOption.class, it -> assertThat(it.minValue()).isEqualTo(1.5));
  }

  @Test
  void what_all_options_have_needs_no_telling_apart() {
    ApplicationCommandOption option = option(4, "1");

    assertThat(option.name()).isEqualTo("n");
    assertThat(option.description()).isEqualTo("d");
  }

  private static ApplicationCommandOption option(int type, String bound) {
    String json =
        """
        {"type": %d, "name": "n", "description": "d", "min_value": %s, "max_value": %s}
        """
            .formatted(type, bound, bound);
    return ApplicationCommandOption.CODEC.decode(json.getBytes(StandardCharsets.UTF_8));
  }
}
