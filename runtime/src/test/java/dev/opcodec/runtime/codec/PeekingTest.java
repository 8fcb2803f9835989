package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeekingTest {
  private static final FieldName TYPE = FieldName.of("type");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"type\":\"a\"}|a",
        "{\"z\":{\"type\":9},\"type\":\"a\"}|a",
        "{ \"\\u0074ype\" : \"\\u0061\" }|a",
        "{\"type\":1}|1",
        "{\"type\":1.0}|1",
        "{\"type\":10e-1}|1",
        "{\"type\":-7}|-7",
        "{\"type\":1.5}|1.5",
        "{\"type\":1,\"type\":2}|1",
        "{\"type\":18446744073709551615}|18446744073709551615"
      })
  void tag_is_the_text_of_a_string_or_number(String json, String tag) {
    JsonReader in = JsonReader.of(utf8(json));
    assertThat(in.peekTag(TYPE)).isEqualTo(tag);
    assertThat(in.peekHas(TYPE)).isTrue();
    assertThat(in.readRaw().json()).isEqualTo(json);
    in.end();
  }

  @Test
  void tag_is_the_text_of_any_whole_number() {
    for (int tag = -101; tag <= 1_001; tag++) {
      assertThat(JsonReader.of(utf8("{\"type\":" + tag + "}")).peekTag(TYPE))
          .isEqualTo(String.valueOf(tag));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{}",
        "{\"typ\":1}",
        "{\"a\":{\"type\":1}}",
        "[{\"type\":1}]",
        "\"type\"",
        "1",
        "null"
      })
  void tag_that_is_absent_is_null(String json) {
    JsonReader in = JsonReader.of(utf8(json));
    assertThat(in.peekTag(TYPE)).isNull();
    assertThat(in.peekHas(TYPE)).isFalse();
    in.skipValue();
    in.end();
  }

  @Test
  void tag_of_another_kind_is_null_but_present() {
    for (String value : new String[] {"null", "true", "[]", "{}"}) {
      JsonReader in = JsonReader.of(utf8("{\"type\":" + value + "}"));
      assertThat(in.peekTag(TYPE)).isNull();
      assertThat(in.peekHas(TYPE)).isTrue();
    }
  }

  @Test
  void peeking_inside_an_array_consumes_nothing() {
    JsonReader in = JsonReader.of(utf8("[{\"a\":[1],\"type\":1},{\"type\":2}]"));
    in.beginArray();
    for (String tag : new String[] {"1", "2"}) {
      in.expectItem();
      assertThat(in.peekKind()).isEqualTo(JsonKind.OBJECT);
      assertThat(in.peekTag(TYPE)).isEqualTo(tag);
      assertThat(in.readRawObject().kind()).isEqualTo(JsonKind.OBJECT);
    }
    in.endArray();
    in.end();
  }

  @Test
  void malformed_object_is_an_error() {
    for (String json :
        new String[] {"{", "{\"a\"", "{\"a\":}", "{\"a\":1 \"type\":1}", "{\"type\"}", ""}) {
      assertThatThrownBy(() -> JsonReader.of(utf8(json)).peekTag(TYPE))
          .isInstanceOf(JsonDecodeException.class);
    }
  }
}
