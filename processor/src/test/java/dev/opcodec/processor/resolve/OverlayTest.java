package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.EnumType;
import dev.opcodec.processor.model.Event;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Opcode;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.UnionType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an overlay changes, and what must be generated anew for it. */
class OverlayTest {
  private static final String AMENDED_BUTTON =
      """
      amend:
        objects:
          Button:
            fields:
              icon?: string
      """;

  @Test
  void without_a_base_everything_is_local() {
    assertThat(origins(Schemas.sample(), Origin.BASE)).isEmpty();
  }

  @Test
  void an_overlay_that_changes_nothing_leaves_everything_to_the_base() {
    Protocol protocol = Schemas.withOverlay("protocol: {name: Mine}\n");

    assertThat(protocol.name()).isEqualTo("Mine");
    assertThat(origins(protocol, Origin.LOCAL)).isEmpty();
  }

  @Test
  void an_overlay_that_keeps_unknown_keys_has_everything_that_holds_objects_anew() {
    Protocol protocol = Schemas.withOverlay("protocol: {name: Proxy, unknown-keys: keep}\n");

    assertThat(protocol.keepsUnknownKeys()).isTrue();
    assertThat(origins(protocol, Origin.BASE)).contains("enums.Colour", "flags.UserFlags");
    assertThat(protocol.opcodes()).allMatch(it -> it.meta().origin().isLocal());
    assertThat(protocol.events()).allMatch(it -> it.meta().origin().isLocal());
    assertThat(protocol.objects()).allMatch(it -> it.meta().origin().isLocal());
    assertThat(protocol.unions()).allMatch(it -> it.meta().origin().isLocal());
  }

  @Test
  void an_overlay_may_drop_unknown_keys_again() {
    Protocol base = Schemas.of("");
    Protocol kept = Schemas.withOverlay("protocol: {unknown-keys: keep}\n");
    Protocol dropped = Schemas.withOverlay("protocol: {unknown-keys: drop}\n");

    assertThat(base.keepsUnknownKeys()).isFalse();
    assertThat(kept.name()).isEqualTo("Sample");
    assertThat(dropped.keepsUnknownKeys()).isFalse();
    assertThat(origins(dropped, Origin.LOCAL)).isEmpty();
  }

  @Test
  void a_new_opcode_is_local_alone() {
    Protocol protocol =
        Schemas.withOverlay(
            """
            opcodes:
              POKE: {op: 99, direction: send, d: {user: User}}
            """);

    assertThat(origins(protocol, Origin.LOCAL)).containsExactly("opcodes.POKE");
  }

  @Test
  void what_reaches_an_amended_object_is_local() {
    Protocol protocol = Schemas.withOverlay(AMENDED_BUTTON);

    assertThat(origins(protocol, Origin.LOCAL))
        .contains(
            "objects.Button",
            "objects.Activity",
            "objects.Presence",
            "events.READY",
            "opcodes.PRESENCE_UPDATE",
            "events.MESSAGE_UPDATE",
            "objects.Message")
        .doesNotContain("opcodes.HELLO", "events.RESUMED", "objects.RateLimit");
  }

  @Test
  void a_union_and_its_cases_live_together() {
    Protocol protocol = Schemas.withOverlay(AMENDED_BUTTON);

    assertThat(origins(protocol, Origin.LOCAL))
        .contains("unions.Component", "objects.Label", "unions.Extra", "objects.User");
  }

  @Test
  void both_forms_of_an_object_live_together() {
    Protocol protocol = Schemas.withOverlay(AMENDED_BUTTON);

    assertThat(protocol.objects())
        .filteredOn(object -> object.name().endsWith("Activity"))
        .extracting(object -> object.meta().origin())
        .containsExactly(Origin.LOCAL, Origin.LOCAL);
  }

  @Test
  void an_object_that_is_now_sent_as_well_is_generated_anew() {
    Protocol protocol =
        Schemas.withOverlay(
            """
            opcodes:
              SET_PRESENCE: {op: 50, direction: send, d: {presence: Presence}}
            """);

    assertThat(origins(protocol, Origin.LOCAL))
        .contains("objects.Presence", "events.READY")
        .doesNotContain("objects.Activity");
  }

  @Test
  void an_event_goes_with_its_intent() {
    Protocol protocol = Schemas.withOverlay("replace: {intents: {GUILD_MEMBERS: {bit: 30}}}\n");

    assertThat(origins(protocol, Origin.LOCAL))
        .containsExactlyInAnyOrder(
            "replace.intents.GUILD_MEMBERS", "intents", "events.MEMBERS_CHUNK");
  }

  @Test
  void constraints_are_added_to_a_field_that_stands() {
    Protocol protocol =
        Schemas.withOverlay(
            """
            amend:
              objects:
                User:
                  fields:
                    name:
                      max-length: 10
                      max-bytes: 20
            """);

    Field name = InlineTypesTest.object(protocol, "User").fields().get(1);
    assertThat(name.constraints())
        .containsExactly(
            new Constraint.MinLength(1), new Constraint.MaxLength(10), new Constraint.MaxBytes(20));
    assertThat(name.doc()).isEqualTo("As it is shown.");
  }

  @Test
  void values_cases_and_fields_are_added_at_the_end() {
    Protocol protocol =
        Schemas.withOverlay(
            """
            objects:
              Sticker:
                fields: {type: integer}
            amend:
              enums: {Colour: {values: {BLUE: blue}}}
              unions: {Component: {cases: {3: Sticker}}}
              opcodes: {HELLO: {d: {"motd?": string}}}
            """);

    assertThat(protocol.enums().get(0).values())
        .extracting(EnumType.Value::wire)
        .containsExactly("red", "no", "green", "blue");
    assertThat(protocol.unions().get(0).cases())
        .extracting(UnionType.Case::tag)
        .containsExactly("1", "2", "3");
    assertThat(protocol.opcodes().get(5).received().fields())
        .extracting(Field::wireName)
        .containsExactly("heartbeat_interval", "motd");
  }

  @Test
  void the_whole_overlay_of_the_samples_is_valid() {
    Protocol protocol =
        Schemas.withOverlay(new String(Schemas.bytes(Schemas.OVERLAY), StandardCharsets.UTF_8));

    assertThat(protocol.roots()).containsExactly("sample.yaml", "overlay.yaml");
    assertThat(InlineTypesTest.object(protocol, "RateLimit").meta().definition())
        .isEqualTo("replace.objects.RateLimit");
  }

  private static List<String> origins(Protocol protocol, Origin origin) {
    return metas(protocol)
        .filter(meta -> meta.origin().equals(origin))
        .map(Meta::definition)
        .distinct()
        .toList();
  }

  /** What is known of each definition. */
  static Stream<Meta> metas(Protocol protocol) {
    return Stream.of(
            protocol.opcodes().stream().map(Opcode::meta),
            protocol.events().stream().map(Event::meta),
            protocol.objects().stream().map(RecordType::meta),
            protocol.unions().stream().map(UnionType::meta),
            protocol.tuples().stream().map(tuple -> tuple.meta()),
            protocol.enums().stream().map(EnumType::meta),
            protocol.flags().stream().map(flags -> flags.meta()),
            protocol.closeCodes().stream().map(code -> code.meta()),
            protocol.intents().stream().map(intent -> intent.meta()))
        .flatMap(metas -> metas);
  }
}
