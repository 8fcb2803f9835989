package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.RecordType;
import org.junit.jupiter.api.Test;

/** include, partial-of, required, only, without. */
class TakenOverFieldsTest {
  @Test
  void a_field_given_again_replaces_the_included_one_in_place() {
    RecordType named = InlineTypesTest.object(Schemas.sample(), "NamedUser");

    assertThat(named.fields())
        .extracting(Field::wireName, Field::presence)
        .containsExactly(
            tuple("id", Presence.REQUIRED),
            tuple("name", Presence.NULLABLE),
            tuple("flags", Presence.OPTIONAL),
            tuple("hidden", Presence.OPTIONAL),
            tuple("colour", Presence.REQUIRED));
  }

  @Test
  void a_partial_object_has_optional_fields_but_for_those_required() {
    RecordType update = Schemas.sample().events().get(5).payload();

    assertThat(update.fields())
        .filteredOn(field -> field.presence() == Presence.REQUIRED)
        .extracting(Field::wireName)
        .containsExactly("id");
    assertThat(update.fields()).extracting(Field::wireName).doesNotContain("nonce");
  }

  @Test
  void only_keeps_the_named_fields_in_their_order() {
    RecordType some =
        InlineTypesTest.object(
            Schemas.of(
                """
                objects:
                  A:
                    fields:
                      a: string
                      b: string
                      c: string
                  B:
                    include: [A]
                    only: [c, a]
                    fields:
                      d: string
                """),
            "B");

    assertThat(some.fields()).extracting(Field::wireName).containsExactly("a", "c", "d");
  }
}
