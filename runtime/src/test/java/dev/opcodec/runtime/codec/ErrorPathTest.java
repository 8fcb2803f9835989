package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "x | $ | 0",
        "[x | $[0] | 1",
        "[1,[2,x | $[1][1] | 6",
        "[[],{},[1,2],x | $[3] | 13",
        "{\"a\":x | $.a | 5",
        "{\"a\":1,\"b\":{\"c\":[0,1,{\"d\":x | $.b.c[2].d | 26",
        "{\"a\":{\"b\":1},x | $ | 13",
        "{\"a\":\"}]\\\",\",\"b\":x | $.b | 17",
        "{\"a b\":x | $[?] | 7",
        "{\"\\u0061\":x | $[?] | 10",
        "{\"\":x | $[?] | 4",
        "{\"81384788765712384\":[x | $.81384788765712384[0] | 22",
        "[1,\"abc | $[1] | 7",
        "{\"a\":[1,2 | $.a[1] | 9",
        "{\"abc | $ | 5"
      })
  void error_is_at_its_byte_and_path(String json, String path, int offset) {
    for (byte[] document : new byte[][] {utf8(json)}) {
      assertThatThrownBy(() -> UntypedValues.readDocument(document))
          .isInstanceOfSatisfying(
              JsonDecodeException.class,
              e -> {
                assertThat(e.path()).isEqualTo(path);
                assertThat(e.offset()).isEqualTo(offset);
              });
      assertThatThrownBy(() -> UntypedValues.skipDocument(document))
          .isInstanceOfSatisfying(
              JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo(path));
    }
  }

  @Test
  void offset_counts_from_the_documents_start() {
    byte[] buffer = utf8("[[[[{\"a\":x}");
    assertThatThrownBy(() -> UntypedValues.read(JsonReader.of(buffer, 4, buffer.length - 4)))
        .isInstanceOfSatisfying(
            JsonDecodeException.class,
            e -> {
              assertThat(e.path()).isEqualTo("$.a");
              assertThat(e.offset()).isEqualTo(5);
            });
  }

  @Test
  void part_of_a_document_has_the_path_it_is_given() {
    RawJson part = RawJson.of("{\"id\":[]}");
    assertThatThrownBy(() -> part.decode(Post.Codec.INSTANCE, "$.d"))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.d.id"));
  }

  @Test
  void error_never_quotes_the_input() {
    String secret = "S3cr3tT0ken";
    for (String json :
        new String[] {
          "\"" + secret + "\u0001\"",
          "{\"" + secret + " is no name\":x}",
          "{\"id\":\"" + secret + "\"}",
          "{\"id\":1,\"text\":\"" + secret + "\\x\"}",
          secret
        }) {
      assertThatThrownBy(() -> Post.Codec.INSTANCE.decode(utf8(json)))
          .isInstanceOf(JsonDecodeException.class)
          .hasNoCause()
          .hasMessageNotContaining(secret);
    }
  }

  @Test
  void deep_path_is_abridged() {
    byte[] json = utf8("[".repeat(600));
    assertThatThrownBy(() -> UntypedValues.skipDocument(json))
        .isInstanceOfSatisfying(
            JsonDecodeException.class,
            e -> assertThat(e.path()).isEqualTo("$" + "[0]".repeat(20) + "…" + "[0]".repeat(20)));
  }

  @Test
  void tuple_of_the_wrong_length_is_an_error() {
    JsonReader few = JsonReader.of(utf8("[[1]]"));
    few.beginArray();
    few.expectItem();
    few.beginArray();
    few.expectItem();
    few.readInt();
    assertThatThrownBy(few::expectItem)
        .isInstanceOf(JsonDecodeException.class)
        .hasMessage("array has too few items at $[0][0] (byte 3)");
    JsonReader many = JsonReader.of(utf8("[1,2]"));
    many.beginArray();
    many.expectItem();
    many.readInt();
    assertThatThrownBy(many::endArray)
        .isInstanceOf(JsonDecodeException.class)
        .hasMessage("array has too many items at $[0] (byte 2)");
  }
}
