package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of every length: those of one to fifteen, sixteen to nineteen and more digits differ. */
class IdReadingTest {
  private static final String DIGITS = "12345678901234567890";

  @Test
  void every_number_of_digits_is_read_in_a_string_and_bare() {
    for (int length = 1; length <= 20; length++) {
      String id = DIGITS.substring(0, length);
      long expected = Long.parseUnsignedLong(id);

      assertThat(read('"' + id + '"')).as(id).isEqualTo(expected);
      assertThat(read(id)).as(id).isEqualTo(expected);
      assertThat(read('"' + "0".repeat(length) + '"')).as("zeros").isZero();
    }
  }

  @Test
  void what_is_no_digit_is_refused_at_every_place() {
    for (int length = 1; length <= 20; length++) {
      for (int at = 0; at < length; at++) {
        for (char wrong : new char[] {'/', ':', 'a', '-', ' ', '\\'}) {
          String id = DIGITS.substring(0, at) + wrong + DIGITS.substring(at + 1, length);

          assertThatThrownBy(() -> read('"' + id + '"'))
              .as(id)
              .isInstanceOf(JsonDecodeException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"1", "\"12345678", "\"18446744073709551616\"", "-1", "1.5"})
  void what_is_no_id_is_refused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JsonDecodeException.class);
  }

  private static long read(String json) {
    JsonReader in = JsonReader.of(utf8(json));
    long id = in.readSnowflake();
    in.end();
    return id;
  }
}
