package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Presence;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.Scalar;
import dev.opcodec.processor.model.TupleType;
import dev.opcodec.processor.model.TypeRef;
import dev.opcodec.processor.model.UnionType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types that are written inside a field. */
class InlineTypesTest {
  @Test
  void an_inline_object_is_named_after_owner_and_field() {
    Protocol protocol = Schemas.sample();

    RecordType properties = object(protocol, "IdentifyCommandProperties");

    assertThat(properties.fields()).extracting(Field::wireName).containsExactly("os", "browser");
    assertThat(properties.meta().definition()).isEqualTo("opcodes.IDENTIFY.d.properties");
  }

  @Test
  void a_name_that_is_taken_gets_a_number() {
    Protocol protocol =
        Schemas.of(
            """
            objects:
              User:
                fields:
                  badge:
                    type: object
                    fields:
                      text: string
              UserBadge:
                fields:
                  id: snowflake
            """);

    assertThat(protocol.objects())
        .extracting(RecordType::name)
        .containsExactly("User", "UserBadge", "UserBadge2");
  }

  @Test
  void an_object_that_takes_a_field_over_shares_its_inline_object() {
    Protocol protocol =
        Schemas.of(
            """
            objects:
              User:
                fields:
                  badge:
                    type: array of object
                    fields:
                      text: string
              Member:
                partial-of: User
            """);

    assertThat(protocol.objects())
        .extracting(RecordType::name)
        .containsExactly("User", "Member", "UserBadge");
    assertThat(object(protocol, "Member").fields().get(0).type())
        .isEqualTo(TypeRef.listOf(new TypeRef.ObjectRef("UserBadge")));
  }

  @Test
  void alternatives_become_a_union_by_kind() {
    UnionType nonce = union(Schemas.sample(), "MessageNonce");

    assertThat(nonce.by()).isEqualTo(new UnionType.Discriminator.Kind());
    assertThat(nonce.cases()).extracting(UnionType.Case::name).containsExactly("Integer", "String");
  }

  @Test
  void one_or_an_array_of_it_is_no_union() {
    Protocol protocol = Schemas.sample();

    Field guild = protocol.opcodes().get(6).sent().fields().get(0);

    assertThat(guild.type()).isEqualTo(new TypeRef.OneOrManyRef(TypeRef.of(Scalar.ID)));
  }

  @Test
  void tuples_of_one_shape_are_one_type() {
    Protocol protocol =
        Schemas.of(
            """
            objects:
              A:
                fields:
                  size: [integer, integer]
                  range: "[integer, integer]"
                  odd: ?[integer, ?string]
            """);

    assertThat(protocol.tuples())
        .extracting(TupleType::name)
        .containsExactly("IntegerIntegerTuple", "IntegerNullableStringTuple");
    assertThat(object(protocol, "A").fields())
        .extracting(Field::presence)
        .containsExactly(Presence.REQUIRED, Presence.REQUIRED, Presence.NULLABLE);
  }

  @Test
  void map_keys_are_strings_unless_said_otherwise() {
    Protocol protocol =
        Schemas.of(
            """
            objects:
              A:
                fields:
                  a: map of integer
                  b: map of snowflake to ?string
            """);

    List<Field> fields = object(protocol, "A").fields();
    assertThat(fields.get(0).type())
        .isEqualTo(new TypeRef.MapRef(Scalar.STRING, TypeRef.of(Scalar.INTEGER), false));
    assertThat(fields.get(1).type())
        .isEqualTo(new TypeRef.MapRef(Scalar.ID, TypeRef.of(Scalar.STRING), true));
  }

  static RecordType object(Protocol protocol, String name) {
    return protocol.objects().stream()
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static UnionType union(Protocol protocol, String name) {
    return protocol.unions().stream()
        .filter(union -> union.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
