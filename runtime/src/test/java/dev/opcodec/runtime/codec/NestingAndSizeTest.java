package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingAndSizeTest {
  private static final FieldNames NAMES = FieldNames.of(FieldName.of("known"));

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void hundred_thousand_levels_in_a_skipped_value_are_an_error(String opening) {
    byte[] json = utf8("{\"unknown\":" + opening.repeat(100_000));
    assertThatThrownBy(() -> skipFields(JsonReader.of(json)))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("nested more than 512 deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void hundred_thousand_levels_in_a_typed_value_are_an_error(String opening) {
    byte[] json = utf8(opening.repeat(100_000));
    assertThatThrownBy(() -> UntypedValues.readDocument(json))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("nested more than 512 deep");
    byte[] replies = utf8("{\"replies\":[".repeat(100_000));
    assertThatThrownBy(() -> Post.Codec.INSTANCE.decode(replies))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("nested more than 512 deep");
  }

  @Test
  void depth_is_counted_alike_typed_skipped_and_mixed() {
    JsonLimits limits = new JsonLimits(4, 1000);
    byte[] four = utf8("[[[[]]]]");
    byte[] five = utf8("[[[[[]]]]]");
    assertThatCode(() -> reader(four, limits).skipValue()).doesNotThrowAnyException();
    assertThatCode(() -> UntypedValues.read(reader(four, limits))).doesNotThrowAnyException();
    assertThatThrownBy(() -> reader(five, limits).skipValue())
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.offset()).isEqualTo(4));
    assertThatThrownBy(() -> UntypedValues.read(reader(five, limits)))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.offset()).isEqualTo(4));
    JsonReader mixed = reader(five, limits);
    mixed.beginArray();
    mixed.expectItem();
    mixed.beginArray();
    mixed.expectItem();
    assertThatThrownBy(mixed::skipValue)
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.offset()).isEqualTo(4));
  }

  @Test
  void many_siblings_are_not_deep() {
    String json = "[" + "[[]],{\"a\":{}},".repeat(10_000) + "0]";
    assertThatCode(() -> UntypedValues.skipDocument(utf8(json))).doesNotThrowAnyException();
    assertThatCode(() -> UntypedValues.readDocument(utf8(json))).doesNotThrowAnyException();
  }

  @Test
  void input_beyond_the_limit_is_refused_unread() {
    JsonLimits limits = new JsonLimits(4, 7);
    assertThatCode(() -> reader(utf8("1234567"), limits)).doesNotThrowAnyException();
    assertThatThrownBy(() -> reader(utf8("12345678"), limits))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("8 bytes, more than 7");
  }

  @Test
  void limits_below_one_are_refused() {
    assertThatThrownBy(() -> new JsonLimits(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new JsonLimits(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void part_beyond_the_array_is_refused() {
    assertThatThrownBy(() -> JsonReader.of(new byte[4], 1, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void reader_can_be_used_again_after_an_error() {
    JsonReader in = new JsonReader(JsonLimits.DEFAULT);
    byte[] bad = utf8("[[1,2,[3,[\"x\"");
    in.reset(bad, 0, bad.length);
    assertThatThrownBy(() -> UntypedValues.read(in)).isInstanceOf(JsonDecodeException.class);
    byte[] good = utf8("[[1]]");
    in.reset(good, 0, good.length);
    assertThat(in.readList(list -> list.readList(JsonReader::readInt)))
        .containsExactly(java.util.List.of(1));
    in.end();
    in.restart();
    in.skipValue();
    in.end();
  }

  private static JsonReader reader(byte[] json, JsonLimits limits) {
    return JsonReader.of(json, 0, json.length, limits);
  }

  private static void skipFields(JsonReader in) {
    in.beginObject();
    while (in.nextField(NAMES) != JsonReader.END) {
      in.skipValue();
    }
  }
}
