package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ValueTypesTest {
  @Test
  void raw_value_is_equal_by_bytes() {
    assertThat(RawJson.of(" [1] "))
        .isEqualTo(RawJson.of("[1]"))
        .hasSameHashCodeAs(RawJson.of("[1]"));
    assertThat(RawJson.of("1")).isNotEqualTo(RawJson.of("1.0"));
    assertThat(RawJson.of("null")).isEqualTo(RawJson.NULL);
    assertThat(RawJson.NULL.isNull()).isTrue();
    assertThat(RawJson.EMPTY_OBJECT.isNull()).isFalse();
  }

  @Test
  void raw_value_shows_kind_and_size_only() {
    assertThat(RawJson.of("\"secret\"")).hasToString("RawJson[STRING, 8 bytes]");
  }

  @Test
  void raw_value_owns_its_bytes() {
    byte[] bytes = utf8("[1]");
    RawJson raw = RawJson.of(bytes);
    bytes[1] = '2';
    raw.toByteArray()[1] = '3';
    assertThat(raw.json()).isEqualTo("[1]");
  }

  @Test
  void raw_value_must_be_json() {
    for (String json : new String[] {"", "x", "1 2", "\"\ud800\""}) {
      assertThatThrownBy(() -> RawJson.of(json)).isInstanceOf(JsonDecodeException.class);
    }
  }

  @Test
  void tree_keeps_numbers_exactly_and_goes_back() {
    RawJson raw =
        RawJson.of("{\"a\":[1,12345678901234567890,0.1234567890123456789010,null,\"é\"],\"b\":{}}");
    JsonNode tree = raw.tree();
    assertThat(tree.get("a").get(1).bigIntegerValue()).hasToString("12345678901234567890");
    assertThat(RawJson.ofTree(tree)).isEqualTo(raw);
  }

  @Test
  void lone_surrogate_of_a_tree_is_escaped() {
    RawJson raw = RawJson.ofTree(TextNode.valueOf("\ud800"));
    assertThat(raw.<String>decode(JsonReader::readString)).isEqualTo("\ud800");
  }

  @Test
  void tree_that_json_cannot_say_is_refused() {
    for (JsonNode tree :
        List.of(
            DoubleNode.valueOf(Double.NaN),
            new POJONode(new Object()),
            JsonNodeFactory.instance.rawValueNode(new RawValue("no json")))) {
      assertThatThrownBy(() -> RawJson.ofTree(tree))
          .as(() -> tree.getClass() + " " + tree)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void number_too_long_for_a_tree_is_a_typed_error() {
    RawJson raw = RawJson.of("1".repeat(2_000));
    assertThatThrownBy(raw::tree).isInstanceOf(JsonDecodeException.class).hasNoCause();
  }

  @Test
  void deep_value_within_our_limit_has_a_tree() {
    assertThat(RawJson.of("[".repeat(512) + "]".repeat(512)).tree().size()).isEqualTo(1);
  }

  @Test
  void raw_value_of_a_codec_is_what_it_writes() {
    assertThat(RawJson.encode(JsonWriter::writeString, "a")).isEqualTo(RawJson.of("\"a\""));
    assertThat(RawJson.of("\"a\"").<String>decode(JsonReader::readString)).isEqualTo("a");
    assertThatThrownBy(() -> RawJson.of("1").decode(JsonReader::readString))
        .isInstanceOf(JsonDecodeException.class);
  }

  @Test
  void omittable_tells_absent_null_and_value_apart() {
    assertThat(Omittable.absent()).isNotEqualTo(Omittable.ofNull());
    assertThat(Omittable.of("a"))
        .isEqualTo(Omittable.ofNullable("a"))
        .hasSameHashCodeAs(Omittable.of("a"));
    assertThat(Omittable.ofNullable(null)).isSameAs(Omittable.ofNull());
    assertThat(Omittable.<String>absent().map(String::length)).isEqualTo(Omittable.absent());
    assertThat(Omittable.<String>ofNull().map(String::length)).isEqualTo(Omittable.ofNull());
    assertThat(Omittable.of("ab").map(String::length).get()).isEqualTo(2);
    assertThat(Omittable.of("ab").isPresent()).isTrue();
    assertThat(Omittable.ofNull().orNull()).isNull();
    assertThat(List.of(Omittable.absent(), Omittable.ofNull(), Omittable.of(1)))
        .hasToString("[absent, null, 1]");
    assertThatThrownBy(() -> Omittable.absent().get()).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> Omittable.ofNull().get()).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void timestamp_keeps_its_text_and_parses_on_demand() {
    Timestamp timestamp = Timestamp.of("2026-01-02T03:04:05.678900+00:00");
    assertThat(timestamp).hasToString("2026-01-02T03:04:05.678900+00:00");
    assertThat(timestamp.instant()).isEqualTo(Instant.parse("2026-01-02T03:04:05.6789Z"));
    assertThat(timestamp.offsetDateTime().getHour()).isEqualTo(3);
    assertThat(Timestamp.of(Instant.EPOCH).instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void text_that_is_no_timestamp_fails_only_when_parsed() {
    Timestamp timestamp = JsonReader.of(utf8("\"tomorrow\"")).readTimestamp();
    assertThat(timestamp.text()).isEqualTo("tomorrow");
    assertThatThrownBy(timestamp::instant)
        .isInstanceOf(DateTimeException.class)
        .hasMessageNotContaining("tomorrow");
  }

  @Test
  void copies_are_apart_from_their_source_and_made_once() {
    List<String> source = new ArrayList<>(List.of("a"));
    List<String> copy = Copies.list(source);
    source.add("b");
    assertThat(copy).containsExactly("a");
    assertThat(Copies.list(copy)).isSameAs(copy);
    Map<String, Integer> map = new LinkedHashMap<>(Map.of("a", 1));
    Map<String, Integer> mapCopy = Copies.map(map);
    map.clear();
    assertThat(mapCopy).containsExactly(Map.entry("a", 1));
    assertThat(Copies.map(mapCopy)).isSameAs(mapCopy);
    assertThat(Copies.list(null)).isNull();
    assertThat(Copies.map(null)).isNull();
    assertThat(Copies.nullableList(null)).isNull();
    assertThat(Copies.nullableMap(null)).isNull();
  }

  @Test
  void null_is_copied_only_where_it_may_be() {
    List<String> withNull = Arrays.asList("a", null);
    assertThat(Copies.nullableList(withNull)).containsExactly("a", null);
    assertThatThrownBy(() -> Copies.list(withNull)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Copies.list(Copies.nullableList(withNull)))
        .isInstanceOf(NullPointerException.class);
    Map<String, String> nullValue = new LinkedHashMap<>();
    nullValue.put("a", null);
    assertThat(Copies.nullableMap(nullValue)).containsEntry("a", null);
    assertThatThrownBy(() -> Copies.map(nullValue)).isInstanceOf(NullPointerException.class);
  }

  @Test
  void one_without_a_value_is_refused() {
    assertThatThrownBy(() -> new OneOrMany<>(false, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(OneOrMany.one(1)).isNotEqualTo(OneOrMany.many(List.of(1)));
    assertThat(OneOrMany.one(1).first()).isEqualTo(1);
    assertThat(OneOrMany.many(List.of()).first()).isNull();
  }
}
