package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The shape of generated codecs, against literal JSON. */
class PostCodecTest {
  private static final Post.Codec CODEC = Post.Codec.INSTANCE;

  @Test
  void every_kind_of_field_is_read() {
    Post post = CODEC.decode(utf8(Post.FULL));
    assertThat(post.id()).isEqualTo(1234567890123456789L);
    assertThat(post.text()).isEqualTo("Grüße, 日本 😀 \"quoted\" and\nlong");
    assertThat(post.score()).isEqualTo(-2.5);
    assertThat(post.pinned()).isTrue();
    assertThat(post.count()).isEqualTo(Integer.MAX_VALUE);
    assertThat(post.length()).isEqualTo(Long.MIN_VALUE);
    assertThat(post.at()).isEqualTo(Timestamp.of("2026-01-02T03:04:05.678900+00:00"));
    assertThat(post.topic()).isEqualTo(Omittable.of("t"));
    assertThat(post.mentions()).containsExactly(-1L, null);
    assertThat(post.names())
        .containsExactly(Map.entry(81384788765712384L, "a"), Map.entry(2L, "b"));
    assertThat(post.marks()).hasSize(2).containsEntry("x", true).containsEntry("y", null);
    assertThat(post.guilds()).isEqualTo(OneOrMany.many(List.of(1L, 2L)));
    assertThat(post.extra()).isEqualTo(RawJson.of("{\"k\":[1e3,null,{}]}"));
    assertThat(post.replies()).extracting(Post::id).containsExactly(1L);
  }

  @Test
  void writing_gives_back_the_same_bytes() {
    byte[] encoded = CODEC.encode(CODEC.decode(utf8(Post.FULL)));
    assertThat(new String(encoded, StandardCharsets.UTF_8)).isEqualTo(Post.FULL);
  }

  @Property(tries = 500)
  void keys_are_read_in_any_order_among_unknown_ones(@ForAll long seed) {
    List<String> members = new ArrayList<>();
    JsonReader in = JsonReader.of(utf8(Post.FULL));
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      JsonWriter key = new JsonWriter();
      key.writeString(name);
      members.add(
          new String(key.toByteArray(), StandardCharsets.UTF_8) + ":" + in.readRaw().json());
    }
    members.add("\"unknown\":{\"id\":[\"text\"]}");
    members.add("\"\":null");
    members.add("\"topic_\":1");
    Collections.shuffle(members, new Random(seed));
    String shuffled = "{" + String.join(seed % 2 == 0 ? "," : " ,\n", members) + "}";
    assertThat(CODEC.decode(utf8(shuffled))).isEqualTo(CODEC.decode(utf8(Post.FULL)));
  }

  @Test
  void key_given_twice_has_its_last_value() {
    assertThat(CODEC.decode(utf8("{\"id\":1,\"text\":\"a\",\"id\":2,\"text\":\"b\"}")))
        .extracting(Post::id, Post::text)
        .containsExactly(2L, "b");
  }

  @Test
  void escaped_and_spaced_keys_are_found() {
    Post post =
        CODEC.decode(
            utf8("{ \"\\u0069d\" : \"7\" ,\n\"te\\u0078t\"\t:\"x\", \"\\u00e9\\u0022xtra\":{}}"));
    assertThat(post.id()).isEqualTo(7);
    assertThat(post.text()).isEqualTo("x");
    assertThat(post.extra()).isEqualTo(RawJson.EMPTY_OBJECT);
  }

  @Test
  void absent_and_null_differ_where_they_should() {
    assertThat(CODEC.decode(utf8("{\"id\":1,\"text\":\"\"}")).topic().isAbsent()).isTrue();
    assertThat(CODEC.decode(utf8("{\"id\":1,\"text\":\"\",\"topic\":null}")).topic().isNull())
        .isTrue();
  }

  @Test
  void missing_required_field_names_its_path() {
    assertThatThrownBy(
            () ->
                CODEC.decode(
                    utf8(
                        "{\"id\":1,\"text\":\"\",\"replies\":[{\"id\":1,\"text\":\"\"},{\"id\":2}]}")))
        .isInstanceOfSatisfying(
            JsonDecodeException.class,
            e -> {
              assertThat(e.path()).isEqualTo("$.replies[1].text");
              assertThat(e.problem()).isEqualTo("required key is missing or null");
            });
    assertThatThrownBy(() -> CODEC.decode(utf8("{}")))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.id"));
  }

  @Test
  void read_collections_cannot_be_changed() {
    Post post = CODEC.decode(utf8(Post.FULL));
    assertThatThrownBy(() -> post.replies().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> post.mentions().set(0, 1L))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> post.names().put(1L, ""))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> post.marks().entrySet().iterator().next().setValue(true))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void wrong_kind_of_value_is_an_error_at_its_path() {
    for (String key : List.of("text", "score", "replies", "pinned", "mentions", "at", "guilds")) {
      String json = "{\"" + key + "\":{\"a\":1}}";
      assertThatThrownBy(() -> CODEC.decode(utf8(json)))
          .isInstanceOfSatisfying(
              JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$." + key));
    }
  }
}
