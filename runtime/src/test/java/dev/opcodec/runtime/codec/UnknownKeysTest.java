package dev.opcodec.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {
  private static final FieldName ID = FieldName.of("id");
  private static final FieldNames NAMES = FieldNames.of(ID);

  private static UnknownKeys read(String json) {
    JsonReader in = JsonReader.of(json.getBytes(StandardCharsets.UTF_8));
    UnknownKeys.Collector collector = new UnknownKeys.Collector();
    in.beginObject();
    for (int field = in.nextField(NAMES); field != JsonReader.END; field = in.nextField(NAMES)) {
      if (field == 0) {
        in.readString();
      } else {
        collector.read(in);
      }
    }
    in.end();
    return collector.keys();
  }

  private static String write(UnknownKeys keys) {
    JsonWriter out = new JsonWriter();
    int start = out.beginObject();
    out.name(ID);
    out.writeString("1");
    keys.writeTo(out);
    out.endObject(start);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void values_are_kept_to_the_byte_and_in_their_order() {
    UnknownKeys keys = read("{ \"z\" : 1.50, \"id\": \"1\", \"a\": [ 1,  {} ] , \"n\":null}");

    assertThat(keys.asMap().keySet()).containsExactly("z", "a", "n");
    assertThat(keys.get("n")).isEqualTo(RawJson.NULL);
    assertThat(keys.get("id")).isNull();
    assertThat(write(keys)).isEqualTo("{\"id\":\"1\",\"z\":1.50,\"a\":[ 1,  {} ],\"n\":null}");
  }

  @Test
  void names_are_decoded_and_written_so_that_they_read_the_same() {
    UnknownKeys keys =
        read("{\"\\u0061\\\"\\\\\": 1, \"é😀\": 2, \"\\ud800\": 3, \"\": 4, \"ids\": 5}");

    assertThat(keys.asMap().keySet()).containsExactly("a\"\\", "é😀", "\ud800", "", "ids");
    assertThat(read(write(keys))).isEqualTo(keys);
  }

  @Test
  void of_a_key_given_twice_the_last_value_counts() {
    assertThat(write(read("{\"a\": 1, \"b\": 2, \"a\": 3}")))
        .isEqualTo("{\"id\":\"1\",\"a\":3,\"b\":2}");
  }

  @Test
  void an_object_without_unknown_keys_has_none() {
    assertThat(read("{\"id\": \"1\"}")).isSameAs(UnknownKeys.NONE);
    assertThat(UnknownKeys.of(Map.of())).isSameAs(UnknownKeys.NONE);
    assertThat(write(UnknownKeys.NONE)).isEqualTo("{\"id\":\"1\"}");
    assertThat(UnknownKeys.NONE.isEmpty()).isTrue();
  }

  @Test
  void names_and_values_are_not_printed() {
    assertThat(read("{\"token\": \"s3cr3t\", \"b\": 1}")).hasToString("UnknownKeys[2]");
  }

  @Test
  void what_is_given_is_copied_and_cannot_be_changed() {
    Map<String, RawJson> given = new HashMap<>(Map.of("a", RawJson.of("1")));
    UnknownKeys keys = UnknownKeys.of(given);
    given.clear();

    assertThat(keys).isEqualTo(read("{\"a\": 1}")).hasSameHashCodeAs(read("{\"a\": 1}"));
    assertThat(keys.size()).isEqualTo(1);
    assertThatThrownBy(() -> keys.asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> read("{\"a\": 1}").asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void null_is_no_value() {
    Map<String, RawJson> given = Collections.singletonMap("a", null);

    assertThatThrownBy(() -> UnknownKeys.of(given)).isInstanceOf(NullPointerException.class);
  }
}
