package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
  @Test
  void names_that_share_beginning_end_and_length_are_told_apart() {
    // First eight bytes, last eight bytes and length are all that the hash looks at.
    FieldName known = FieldName.of("12345678-known-12345678");
    FieldNames names = FieldNames.of(known, FieldName.of("12345678-other-12345678"));
    assertThat(indexes("{\"12345678-other-12345678\":0,\"12345678-known-12345678\":0}", names))
        .containsExactly(1, 0);
    assertThat(indexes("{\"12345678-KNOWN-12345678\":0,\"12345678-known-12345679\":0}", names))
        .containsExactly(JsonReader.UNKNOWN, JsonReader.UNKNOWN);
  }

  @Test
  void every_unknown_key_of_a_shared_hash_is_unknown() {
    FieldNames names = FieldNames.of(FieldName.of("content"));
    byte[] key = "content".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < key.length; at++) {
      for (int change = 1; change < 0x80; change++) {
        byte[] other = key.clone();
        other[at] ^= (byte) change;
        byte[] padded = Arrays.copyOf(other, other.length + JsonInput.SLACK);
        assertThat(names.find(padded, 0, other.length)).isEqualTo(JsonReader.UNKNOWN);
      }
    }
    int slots = 8;
    List<String> sharing = new ArrayList<>();
    for (int i = 0; sharing.size() < 100 * slots; i++) {
      sharing.add("k" + i);
    }
    String json = "{\"" + String.join("\":0,\"", sharing) + "\":0,\"content\":1}";
    assertThat(indexes(json, names)).hasSize(801).endsWith(0).containsOnly(-1, 0);
  }

  @Test
  void prefixes_and_extensions_of_a_name_are_unknown() {
    FieldNames names = FieldNames.of(FieldName.of("guild"), FieldName.of("guild_id_of_origin"));
    assertThat(
            indexes(
                "{\"guil\":0,\"guild_\":0,\"guild_id_of_origi\":0,\"guild_id_of_origin_\":0,"
                    + "\"guild_id_of_origin\":0,\"guild\":0}",
                names))
        .containsExactly(-1, -1, -1, -1, 1, 0);
  }

  @Test
  void name_must_be_followed_by_a_colon() {
    FieldNames names = FieldNames.of(FieldName.of("a"));
    for (String json : new String[] {"{\"a\"1}", "{\"a\",1}", "{\"a\"}", "{\"a\"", "{\"a"}) {
      assertThatThrownBy(() -> indexes(json, names)).isInstanceOf(JsonDecodeException.class);
    }
  }

  @Property(tries = 500)
  void every_name_is_found_wherever_it_stands(
      @ForAll @Size(max = 60) @UniqueElements List<@StringLength(max = 20) String> wireNames,
      @ForAll long seed) {
    List<String> encodable = wireNames.stream().filter(FieldNamesTest::isEncodable).toList();
    FieldNames names =
        FieldNames.of(encodable.stream().map(FieldName::of).toArray(FieldName[]::new));
    List<Integer> order = new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
    java.util.Collections.shuffle(order, new java.util.Random(seed));
    JsonWriter out = new JsonWriter();
    int start = out.beginObject();
    for (int index : order) {
      out.name(names.get(index));
      out.writeNull();
    }
    out.endObject(start);
    assertThat(indexes(new String(out.toByteArray(), StandardCharsets.UTF_8), names))
        .isEqualTo(order);
  }

  @Property(tries = 500)
  void name_that_is_not_there_is_not_found(
      @ForAll @Size(max = 20) Set<@StringLength(max = 12) String> wireNames,
      @ForAll @StringLength(max = 12) String other) {
    FieldNames names =
        FieldNames.of(
            wireNames.stream()
                .filter(FieldNamesTest::isEncodable)
                .filter(name -> !name.equals(other))
                .map(FieldName::of)
                .toArray(FieldName[]::new));
    JsonWriter out = new JsonWriter();
    int start = out.beginObject();
    out.name(other);
    out.writeNull();
    out.endObject(start);
    JsonReader in = JsonReader.of(out.toByteArray());
    in.beginObject();
    assertThat(in.nextField(names)).isEqualTo(JsonReader.UNKNOWN);
  }

  @Test
  void name_given_twice_is_refused() {
    assertThatThrownBy(() -> FieldNames.of(FieldName.of("a"), FieldName.of("a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void name_that_utf8_cannot_say_is_refused() {
    assertThatThrownBy(() -> FieldName.of("\ud800")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void question_mark_is_not_a_lone_surrogate() {
    FieldNames names = FieldNames.of(FieldName.of("?"));
    assertThat(indexes("{\"\\ud800\":0,\"?\":0}", names)).containsExactly(-1, 0);
  }

  private static boolean isEncodable(String name) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(name);
  }

  private static List<Integer> indexes(String json, FieldNames names) {
    List<Integer> indexes = new ArrayList<>();
    JsonReader in = JsonReader.of(utf8(json));
    in.beginObject();
    for (int field = in.nextField(names); field != JsonReader.END; field = in.nextField(names)) {
      indexes.add(field);
      in.skipValue();
    }
    in.end();
    return indexes;
  }
}
