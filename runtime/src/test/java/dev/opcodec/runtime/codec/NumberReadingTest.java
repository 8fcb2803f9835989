package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-0.0e9, 0",
    "1.0, 1",
    "1e3, 1000",
    "1E+3, 1000",
    "1200e-2, 12",
    "0.0012e4, 12",
    "123456789012345678, 123456789012345678",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "9223372036854775807.000, 9223372036854775807",
    "9.223372036854775807e18, 9223372036854775807",
    "-922337203685477580800e-2, -9223372036854775808",
    "0e999999999999999999999, 0",
    "0.000, 0"
  })
  void whole_number_in_any_notation_is_a_long(String json, long value) {
    assertThat(in(json).readLong()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551616",
        "99999999999999999999999999",
        "1e19",
        "1e999999999999999999999",
        "0.5",
        "1e-1",
        "1e-999999999999999999999",
        "1.0000000000000000000000000001",
        "07",
        "1.",
        "-",
        "null",
        "true"
      })
  void anything_else_is_no_long(String json) {
    assertThatThrownBy(() -> in(json).readLong()).isInstanceOf(JsonDecodeException.class);
  }

  /** Up to fifteen digits are read eight at a time; what follows must not be taken for digits. */
  @Test
  void whole_number_of_any_length_is_a_long_whatever_follows() {
    for (int length = 1; length <= 18; length++) {
      for (String digits : new String[] {"9876543210123456789", "1000000000000000000"}) {
        String number = digits.substring(0, length);
        for (String after : new String[] {"]", ",1]", " ]", ".0]", "e0]"}) {
          JsonReader in = in("[" + number + after);
          in.beginArray();
          in.expectItem();
          assertThat(in.readLong()).as(number + after).isEqualTo(Long.parseLong(number));
          assertThat(in.nextItem()).isEqualTo(after.startsWith(","));
        }
        assertThatThrownBy(() -> in("0" + number).readLong())
            .as("0" + number)
            .isInstanceOf(JsonDecodeException.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, -7, 1695164784863L, Long.MAX_VALUE, Long.MIN_VALUE})
  void whole_number_as_text_is_a_long(long value) {
    assertThat(in("\"" + value + "\"").readLong()).isEqualTo(value);
  }

  @Test
  void escapes_in_a_number_as_text_are_read() {
    assertThat(in("\"\\u0031\\u0032\"").readLong()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        " 1",
        "1 ",
        "+1",
        "--1",
        "1.0",
        "1e3",
        "0x1",
        "07",
        "-07",
        "1_000",
        "one",
        "null",
        "\u0661",
        "9223372036854775808",
        "-9223372036854775809",
        "99999999999999999999999999"
      })
  void text_that_is_no_plain_whole_number_of_64_bits_is_no_long(String text) {
    assertThatThrownBy(() -> in("\"" + text + "\"").readLong())
        .isInstanceOf(JsonDecodeException.class)
        .satisfies(e -> assertThat(((JsonDecodeException) e).offset()).isZero())
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .matches(it -> text.length() < 3 || !it.contains(text), "hides the value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649"})
  void text_of_more_than_32_bits_is_no_int(String text) {
    assertThatThrownBy(() -> in("\"" + text + "\"").readInt())
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("32 bits");
  }

  @Test
  void text_of_32_bits_is_an_int() {
    assertThat(in("\"-2147483648\"").readInt()).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void text_is_no_double() {
    assertThatThrownBy(() -> in("\"1\"").readDouble()).isInstanceOf(JsonDecodeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4294967297", "2147483648", "-2147483649", "1e10", "9223372036854775807"})
  void number_beyond_32_bits_is_no_int(String json) {
    assertThatThrownBy(() -> in(json).readInt())
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("32 bits")
        .hasMessageNotContaining(json);
  }

  @ParameterizedTest
  @CsvSource({"2147483647, 2147483647", "-2147483648, -2147483648", "1.0, 1", "1e3, 1000"})
  void number_of_32_bits_is_an_int(String json, int value) {
    assertThat(in(json).readInt()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1",
        "12345678",
        "1234567812345678",
        "123456781234567812",
        "1234567890123456789",
        "9223372036854775808",
        "18446744073709551615"
      })
  void id_is_read_from_digits_in_a_string_or_bare(String digits) {
    long id = Long.parseUnsignedLong(digits);
    assertThat(in("\"" + digits + "\"").readSnowflake()).isEqualTo(id);
    assertThat(in("\"" + digits + "\"        ").readSnowflake()).isEqualTo(id);
    assertThat(in(digits).readSnowflake()).isEqualTo(id);
    assertThat(in("\"\\u003" + digits.charAt(0) + digits.substring(1) + "\"").readSnowflake())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"-1\"",
        "\"+1\"",
        "\" 1\"",
        "\"1 \"",
        "\"1.0\"",
        "\"abc\"",
        "\"12345678abc\"",
        "\"١\"",
        "\"18446744073709551616\"",
        "\"99999999999999999999\"",
        "\"100000000000000000000\"",
        "\"123",
        "18446744073709551616",
        "-1",
        "1.5",
        "1e20",
        "null",
        "[]"
      })
  void anything_else_is_no_id(String json) {
    assertThatThrownBy(() -> in(json).readSnowflake()).isInstanceOf(JsonDecodeException.class);
  }

  @Property
  void every_long_is_read(@ForAll long value) {
    assertThat(in(Long.toString(value)).readLong()).isEqualTo(value);
    String unsigned = Long.toUnsignedString(value);
    assertThat(in(unsigned).readSnowflake()).isEqualTo(value);
    assertThat(in("\"" + unsigned + "\"").readSnowflake()).isEqualTo(value);
  }

  @Property
  void long_is_read_exactly_if_the_number_is_one(@ForAll("numbers") String json) {
    BigInteger whole = wholeValue(json);
    if (whole != null && whole.bitLength() < 64) {
      assertThat(in(json).readLong()).isEqualTo(whole.longValueExact());
    } else {
      assertThatThrownBy(() -> in(json).readLong()).isInstanceOf(JsonDecodeException.class);
    }
  }

  @Property
  void double_is_what_the_jdk_reads(@ForAll("numbers") String json) {
    assertThat(in(json).readDouble()).isEqualTo(Double.parseDouble(json));
  }

  @Property
  void every_finite_double_is_read(@ForAll double value) {
    assertThat(in(Double.toString(value)).readDouble()).isEqualTo(value);
    assertThat(in(new BigDecimal(value).toPlainString()).readDouble()).isEqualTo(value);
  }

  @Test
  void negative_zero_keeps_its_sign() {
    assertThat(Double.doubleToRawLongBits(in("-0.0").readDouble()))
        .isEqualTo(Double.doubleToRawLongBits(-0.0));
  }

  @Test
  void number_beyond_a_double_is_refused() {
    assertThatThrownBy(() -> in("-1e999").readDouble())
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("range");
  }

  @Test
  void million_digits_cost_no_more_than_reading_them() {
    String digits = "1".repeat(1_000_000);
    assertThatThrownBy(() -> in(digits).readLong()).isInstanceOf(JsonDecodeException.class);
    assertThatThrownBy(() -> in("\"" + digits + "\"").readSnowflake())
        .isInstanceOf(JsonDecodeException.class);
    assertThat(in("0." + digits).readDouble()).isEqualTo(1.0 / 9);
    assertThat(in("7." + "0".repeat(1_000_000)).readLong()).isEqualTo(7);
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> integers = Arbitraries.bigIntegers().map(BigInteger::toString);
    Arbitrary<String> fractions =
        Arbitraries.oneOf(
            Arbitraries.just(""),
            Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(25).map(f -> "." + f),
            Arbitraries.just(".000"));
    Arbitrary<String> exponents =
        Arbitraries.oneOf(
            Arbitraries.just(""), Arbitraries.integers().between(-30, 30).map(e -> "e" + e));
    return Combinators.combine(integers, fractions, exponents).as((i, f, e) -> i + f + e);
  }

  private static BigInteger wholeValue(String json) {
    try {
      return new BigDecimal(json).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      return null;
    }
  }

  private static JsonReader in(String json) {
    return JsonReader.of(utf8(json));
  }
}
