package dev.opcodec.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RawObjectTest {
  private static final RawObject OBJECT =
      RawObject.of(RawJson.of("{\"id\": \"7\", \"n\": 5, \"gone\": null, \"n\": 6}"));

  @Test
  void a_key_is_read_by_itself_and_the_last_of_two_counts() {
    assertThat(OBJECT.<Long>required("id", JsonReader::readSnowflake)).isEqualTo(7);
    assertThat(OBJECT.<Long>optional("n", JsonReader::readLong)).isEqualTo(6);
    assertThat(OBJECT.<Long>omittable("n", JsonReader::readLong)).isEqualTo(Omittable.of(6L));
  }

  @Test
  void absence_and_null_are_told_apart_where_that_is_asked_for() {
    assertThat(OBJECT.<Long>optional("gone", JsonReader::readLong)).isNull();
    assertThat(OBJECT.<Long>optional("missing", JsonReader::readLong)).isNull();
    assertThat(OBJECT.<Long>omittable("gone", JsonReader::readLong)).isEqualTo(Omittable.ofNull());
    assertThat(OBJECT.<Long>omittable("missing", JsonReader::readLong))
        .isEqualTo(Omittable.absent());
  }

  @Test
  void a_required_key_that_is_absent_or_null_names_its_path() {
    for (String name : new String[] {"gone", "missing"}) {
      assertThatThrownBy(() -> OBJECT.<Long>required(name, JsonReader::readLong))
          .isInstanceOfSatisfying(
              JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$." + name));
    }
  }

  @Test
  void a_value_of_another_type_names_its_path() {
    assertThatThrownBy(() -> OBJECT.<Boolean>optional("id", JsonReader::readBoolean))
        .isInstanceOfSatisfying(
            JsonDecodeException.class, e -> assertThat(e.path()).isEqualTo("$.id"));
  }

  @Test
  void what_is_no_object_has_no_keys() {
    RawObject none = RawObject.of(RawJson.of("[{\"id\": 1}]"));

    assertThat(none.<Long>optional("id", JsonReader::readLong)).isNull();
    assertThatThrownBy(() -> none.<Long>required("id", JsonReader::readLong))
        .isInstanceOf(JsonDecodeException.class);
  }
}
