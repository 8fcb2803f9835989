package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  /** What a peek finds is what Jackson finds, wherever the key stands and whatever is around it. */
  @Property(tries = 2_000)
  void key_is_found_among_any_others(@ForAll Random random) throws IOException {
    byte[] document = new Documents(random).valid();
    JsonNode tree = first(document);
    for (String name : List.of("a", "id", "guild_id", "12345678", "b")) {
      JsonReader in = JsonReader.of(document);
      boolean found = tree.isObject() && tree.has(name);
      assertThat(in.peekHas(FieldName.of(name))).as(name).isEqualTo(found);
      String tag = in.peekTag(FieldName.of(name));
      if (found && tree.get(name).isTextual()) {
        assertThat(tag).isEqualTo(tree.get(name).textValue());
      }
      in.skipValue();
      in.end();
    }
  }

  /** Neither the peek nor what reads the object then reads behind its end. */
  @Property(tries = 2_000)
  void damaged_object_is_a_decoding_error_or_none(@ForAll Random random) {
    Documents documents = new Documents(random);
    byte[] damaged = documents.damaged(documents.valid());
    JsonReader in = JsonReader.of(damaged);
    try {
      in.peekTag(FieldName.of("guild_id"));
      in.peekHas(TYPE);
      in.skipValue();
      in.end();
    } catch (JsonDecodeException told) {
      assertThat(told.offset()).isBetween(0, damaged.length);
    }
  }

  /** Of a key given twice the first counts. */
  private static JsonNode first(byte[] document) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode last = mapper.readTree(document);
    if (last.isObject()) {
      ObjectNode first = mapper.createObjectNode();
      try (JsonParser parser = mapper.createParser(document)) {
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          parser.nextToken();
          JsonNode value = parser.readValueAsTree();
          first.putIfAbsent(name, value);
        }
      }
      return first;
    }
    return last;
  }
}
