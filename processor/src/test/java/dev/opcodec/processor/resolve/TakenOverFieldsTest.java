package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import java.util.Objects;
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
  void a_part_of_a_union_has_the_fields_of_all_cases() {
    RecordType part =
        InlineTypesTest.object(
            Schemas.of(
                """
                objects:
                  Row:
                    fields:
                      type: integer
                      id: snowflake
                      label: string
                  Button:
                    fields:
                      type: integer
                      id: snowflake
                      label: ?string
                      url: string
                  Piece:
                    partial-of: Part
                    required: [id]
                unions:
                  Part:
                    by:
                      tag: type
                    cases:
                      1: Row
                      2: Button
                      3: Row
                """),
            "Piece");

    assertThat(part.fields())
        .extracting(Field::wireName, Field::presence)
        .containsExactly(
            tuple("type", Presence.OPTIONAL),
            tuple("id", Presence.REQUIRED),
            tuple("label", Presence.OPTIONAL_NULLABLE),
            tuple("url", Presence.OPTIONAL));
  }

  @Test
  void a_bare_value_is_named_after_an_object_or_union_of_its_own_name() {
    Protocol protocol =
        Schemas.of(
            """
            objects:
              Row:
                fields:
                  type: integer
            unions:
              BigPart:
                by:
                  tag: type
                cases:
                  1: Row
            opcodes:
              A:
                op: 1
                direction: receive
                d: Row
              B:
                op: 2
                direction: receive
                d: BigPart
              C:
                op: 3
                direction: receive
                d: BigPart or string
              D:
                op: 4
                direction: receive
                d: array of BigPart
            """);

    assertThat(protocol.opcodes())
        .extracting(opcode -> Objects.requireNonNull(opcode.received()).fields().get(0).wireName())
        .containsExactly("row", "bigPart", "d", "d");
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
