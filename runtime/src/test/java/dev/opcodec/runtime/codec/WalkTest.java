package dev.opcodec.runtime.codec;

import static dev.opcodec.runtime.codec.JsonSamples.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk over expected keys, as generated codecs do it. */
class WalkTest {
  private static final FieldName LONG = FieldName.of("avatar_decoration_data");
  private static final FieldName MIDDLE = FieldName.of("avatar");
  private static final FieldName SHORT = FieldName.of("id");
  private static final FieldNames NAMES = FieldNames.of(LONG, MIDDLE, SHORT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"avatar_decoration_data\":1,\"avatar\":2,\"id\":3}",
        "{\"id\":3,\"avatar\":2,\"avatar_decoration_data\":1}",
        "{ \"id\" : 3 , \"avatar\" : 2 , \"avatar_decoration_data\" : 1 }",
        "{\"avatar\":2, \"id\":3,\t\"avatar_decoration_data\":1}",
        "{\"\\u0069d\":3,\"avatar_decoratio\\u006e_data\":1,\"\\u0061vatar\":2}",
        "{\"ida\":9,\"avatar\":2,\"avatar_decoration_dat\":9,\"id\":3,\"avatar_decoration_data\":1}"
      })
  void keys_are_found_in_any_order_and_however_they_stand(String json) {
    assertThat(sorted(json)).containsExactly("avatar=2", "avatar_decoration_data=1", "id=3");
  }

  @Property
  void known_keys_among_unknown_ones_are_found_in_the_order_in_which_they_stand(
      @ForAll @Size(max = 12) List<@From("members") String> members) {
    List<String> known =
        members.stream()
            .map(member -> member.replaceAll("[ \"]", "").replace(':', '='))
            .filter(member -> !member.startsWith("new_"))
            .toList();

    assertThat(found("{" + String.join(",", members) + "}")).isEqualTo(known);
  }

  @Provide
  Arbitrary<String> members() {
    Arbitrary<String> names =
        Arbitraries.of("avatar_decoration_data", "avatar", "id", "new_flag", "new_avatar_of_all");
    Arbitrary<String> forms = Arbitraries.of("\"%s\":%d", " \"%s\":%d", "\"%s\" : %d");
    return Combinators.combine(names, forms, Arbitraries.integers().between(0, 9))
        .as((name, form, value) -> form.formatted(name, value));
  }

  @Test
  void what_was_unusual_about_one_key_does_not_count_for_another() {
    assertThat(sorted("{\"avatar_dxxxxxxxxn_data\":1,\"id\":3,\"avatar\":2}"))
        .as("begins and ends as another")
        .containsExactly("avatar=2", "id=3");
    assertThat(sorted("{ \"id\":3,\"avatar\":2,\"avatar_decoration_datb\":1}"))
        .containsExactly("avatar=2", "id=3");
    assertThat(sorted("{ \"avatar_decoration_data\":1,\"avatar_decoration_datb\":5,\"avatar\":2}"))
        .containsExactly("avatar=2", "avatar_decoration_data=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":3}", "{ \"id\" : 3}", "{\"\\u0069d\":3}"})
  void codec_that_does_not_take_what_it_has_found_is_stopped(String json) {
    JsonReader in = JsonReader.of(utf8(json));
    in.beginObject();

    assertThatThrownBy(
            () -> {
              for (int turn = 0; turn < 3 && in.findField(NAMES); turn++) {
                in.takeIfNext(LONG);
              }
            })
        .isInstanceOfAny(IllegalStateException.class, JsonDecodeException.class);
  }

  @Test
  void document_that_ends_within_a_very_long_name_is_an_error() {
    FieldName name = FieldName.of("very_long".repeat(20));
    String json = "{\"" + name.wireName() + "\":1}";
    for (int length = 1; length < json.length(); length++) {
      JsonReader walking = JsonReader.of(utf8(json.substring(0, length)));
      assertThatThrownBy(
              () -> {
                walking.beginObject();
                do {
                  if (walking.takeIfNext(name)) {
                    walking.readInt();
                  }
                } while (walking.findField(FieldNames.of(name)));
              })
          .as("%d bytes", length)
          .isInstanceOf(JsonDecodeException.class);
      JsonReader peeking = JsonReader.of(utf8(json.substring(0, length)));
      assertThatThrownBy(
              () -> {
                peeking.peekTag(name);
                peeking.readRaw();
              })
          .as("%d bytes", length)
          .isInstanceOf(JsonDecodeException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":3}", "{\"id\":3,\"new\":1}", "{ \"new\" : 1 }"})
  void object_that_has_ended_is_open_no_more(String json) {
    int more = JsonLimits.DEFAULT.maxDepth() + 1;
    JsonReader in =
        JsonReader.of(utf8("[" + String.join(",", Collections.nCopies(more, json)) + "]"));
    assertThat(in.readList(WalkTest::walk)).hasSize(more);
    in.end();
  }

  @Test
  void empty_objects_end_and_broken_ones_fail() {
    assertThat(sorted("{}")).isEmpty();
    assertThat(sorted("{ }")).isEmpty();
    for (String json :
        List.of("{", "{,}", "{\"id\":3,}", "{\"id\":3{\"id\":3}", "{\"id\" 3}", "{\"id\":3]")) {
      assertThatThrownBy(() -> sorted(json)).as(json).isInstanceOf(JsonDecodeException.class);
    }
  }

  @Test
  void value_that_does_not_fit_is_left_for_another_reader() {
    JsonReader in = JsonReader.of(utf8("[{\"id\":3,\"new\":1}]"));
    in.beginArray();
    in.expectItem();
    assertThat(in.readIfAllKnown(WalkTest::walk)).isNull();
    assertThat(in.readIfFits(WalkTest::walk, FieldNames.of(FieldName.of("new")))).isNull();
    assertThat(in.<String>readIfFits(JsonReader::readString)).isNull();
    assertThat(in.readIfFits(WalkTest::walk, FieldNames.of(FieldName.of("old"))))
        .containsExactly("id=3");
    in.endArray();
    in.end();
  }

  private static List<String> sorted(String json) {
    return found(json).stream().sorted().toList();
  }

  private static List<String> found(String json) {
    JsonReader in = JsonReader.of(utf8(json));
    List<String> found = walk(in);
    in.end();
    return found;
  }

  private static List<String> walk(JsonReader in) {
    List<String> found = new ArrayList<>();
    in.beginObject();
    do {
      for (int i = 0; i < NAMES.size(); i++) {
        FieldName name = NAMES.get(i);
        if (in.takeIfNext(name)) {
          found.add(name + "=" + in.readLong());
        }
      }
    } while (in.findField(NAMES));
    return found;
  }
}
