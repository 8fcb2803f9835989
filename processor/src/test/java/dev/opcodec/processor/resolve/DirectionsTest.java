package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Role;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TypeRef;
import org.junit.jupiter.api.Test;

/** What differs by direction. */
class DirectionsTest {
  @Test
  void an_object_with_send_and_receive_is_two_types_and_references_take_their_own() {
    Protocol protocol = Schemas.sample();

    Field sent = protocol.opcodes().get(3).sent().fields().get(1);
    Field received = InlineTypesTest.object(protocol, "Presence").fields().get(0);

    assertThat(sent.type()).isEqualTo(TypeRef.listOf(new TypeRef.ObjectRef("SentActivity")));
    assertThat(received.type()).isEqualTo(TypeRef.listOf(new TypeRef.ObjectRef("Activity")));
    assertThat(InlineTypesTest.object(protocol, "SentActivity").fields())
        .extracting(Field::wireName)
        .containsExactly("name", "url", "buttons");
    assertThat(InlineTypesTest.object(protocol, "Activity").fields())
        .extracting(Field::wireName)
        .containsExactly("name", "url", "buttons", "created_at");
  }

  @Test
  void an_object_used_in_one_direction_only_is_one_type() {
    Protocol protocol = Schemas.sample();

    assertThat(protocol.objects())
        .extracting(RecordType::name)
        .contains("Presence")
        .doesNotContain("SentPresence", "SentButton");
  }

  @Test
  void an_object_used_in_both_directions_is_split_if_it_reaches_one_that_differs() {
    Protocol protocol =
        Schemas.withOverlay(
            """
            opcodes:
              SET_PRESENCE:
                op: 50
                direction: send
                d:
                  presence: Presence
            """);

    assertThat(InlineTypesTest.object(protocol, "SentPresence").fields().get(0).type())
        .isEqualTo(TypeRef.listOf(new TypeRef.ObjectRef("SentActivity")));
  }

  @Test
  void an_opcode_of_both_directions_may_carry_different_things() {
    Opcode heartbeat = Schemas.sample().opcodes().get(1);

    assertThat(heartbeat.role()).isEqualTo(Role.HEARTBEAT);
    assertThat(heartbeat.sent().shape()).isEqualTo(RecordType.Shape.VALUE);
    assertThat(heartbeat.sent().fields().get(0).type()).isEqualTo(TypeRef.of(Scalar.INTEGER));
    assertThat(heartbeat.received().shape()).isEqualTo(RecordType.Shape.EMPTY);
  }

  @Test
  void the_dispatch_opcode_carries_nothing_of_its_own() {
    Opcode dispatch = Schemas.sample().opcodes().get(0);

    assertThat(dispatch.received()).isNull();
    assertThat(dispatch.sent()).isNull();
  }

  @Test
  void a_bare_object_names_its_component() {
    RecordType update = Schemas.sample().events().get(4).payload();

    assertThat(update.shape()).isEqualTo(RecordType.Shape.VALUE);
    assertThat(update.fields().get(0).wireName()).isEqualTo("user");
  }
}
