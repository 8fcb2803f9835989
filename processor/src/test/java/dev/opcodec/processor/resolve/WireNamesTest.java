package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.FilesInMemory;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.KeyOrder;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import dev.opcodec.processor.model.WireNames;
import dev.opcodec.processor.model.WireOrder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keys of the wire that have no field, and the order in which they come. */
class WireNamesTest {
  private static final KeyOrder DECLARED = KeyOrder.of(WireOrder.DECLARED);
  private static final KeyOrder REVERSED = KeyOrder.of(WireOrder.REVERSE_ALPHABETICAL);

  private static final String THING =
      """
      objects:
        Thing:
          fields:
            b: string
            d: string
            inner:
              type: object
              fields:
                x: string
      """;

  @Test
  void an_object_without_a_list_has_none() {
    assertThat(InlineTypesTest.object(Schemas.of(THING), "Thing").wireNames())
        .isSameAs(WireNames.NONE);
  }

  @Test
  void a_bare_list_names_what_is_known() {
    Protocol protocol =
        Schemas.of(
            THING
                + """
                wire-names:
                  objects:
                    Thing: [c, a]
                    ThingInner: [y]
                """);

    assertThat(InlineTypesTest.object(protocol, "Thing").wireNames())
        .isEqualTo(new WireNames(List.of("c", "a"), List.of(), List.of()));
    assertThat(InlineTypesTest.object(protocol, "ThingInner").wireNames().known())
        .containsExactly("y");
  }

  @Test
  void what_an_opcode_carries_has_a_list_too() {
    Protocol protocol =
        Schemas.of(
            THING
                + """
                opcodes:
                  GONE:
                    op: 7
                    direction: receive
                    d:
                      id: snowflake
                wire-names:
                  opcodes:
                    GONE: [at]
                """);

    RecordType gone = Objects.requireNonNull(protocol.opcodes().get(0).received());
    assertThat(gone.wireNames().known()).containsExactly("at");
  }

  @Test
  void known_keys_stand_among_the_fields_in_the_order_of_the_wire() {
    RecordType thing =
        InlineTypesTest.object(
            Schemas.of(
                THING
                    + """
                    wire-names:
                      objects:
                        Thing: [c, a]
                    """),
            "Thing");

    assertThat(REVERSED.keysOf(thing)).containsExactly("inner", "d", "c", "b", "a");
    assertThat(DECLARED.keysOf(thing)).containsExactly("b", "d", "inner", "c", "a");
  }

  @Test
  void a_stated_order_comes_before_all_others() {
    RecordType thing =
        InlineTypesTest.object(
            Schemas.of(
                THING
                    + """
                    wire-names:
                      objects:
                        Thing:
                          known: [c, a]
                          order: [b, c]
                    """),
            "Thing");

    assertThat(REVERSED.keysOf(thing)).containsExactly("b", "c", "inner", "d", "a");
  }

  @Test
  void what_is_said_of_an_object_holds_where_its_fields_are_taken_over() {
    Protocol protocol =
        Schemas.of(
            THING
                + """
                  More:
                    include: [Thing]
                    without: [d]
                    fields:
                      a: string
                      e: string
                  Part:
                    partial-of: More
                wire-names:
                  objects:
                    Thing:
                      known: [c, a]
                      order: [d, b]
                    More: [f]
                """);

    RecordType more = InlineTypesTest.object(protocol, "More");
    assertThat(more.wireNames().known()).containsExactly("f", "c", "a");
    assertThat(DECLARED.keysOf(more)).containsExactly("b", "inner", "a", "e", "f", "c");
    assertThat(InlineTypesTest.object(protocol, "Part").wireNames()).isEqualTo(more.wireNames());
  }

  @Test
  void what_is_said_of_the_cases_of_a_union_holds_where_their_fields_are_taken_over() {
    Protocol protocol =
        Schemas.of(
            THING
                + """
                  Other:
                    fields:
                      d: string
                  Part:
                    partial-of: Either
                unions:
                  Either:
                    by: {tag: d}
                    cases:
                      1: Thing
                      2: Other
                wire-names:
                  objects:
                    Thing: [a]
                    Other: [z]
                """);

    assertThat(InlineTypesTest.object(protocol, "Part").wireNames().known())
        .containsExactly("a", "z");
  }

  @Test
  void an_overlay_adds_to_the_list_of_its_base_and_generates_the_object_anew() {
    Protocol protocol =
        overlaid(
            """
            wire-names:
              objects:
                Thing: [acme]
            """);

    RecordType thing = InlineTypesTest.object(protocol, "Thing");
    assertThat(thing.wireNames().known()).containsExactly("known_to_base", "acme");
    assertThat(thing.meta().origin()).isEqualTo(Origin.LOCAL);
  }

  @Test
  void an_overlay_may_make_a_field_of_what_its_base_only_knows() {
    Protocol protocol =
        overlaid(
            """
            amend:
              objects:
                Thing:
                  fields:
                    known_to_base?: string
            """);

    assertThat(DECLARED.keysOf(InlineTypesTest.object(protocol, "Thing")))
        .containsExactly("b", "d", "inner", "known_to_base");
  }

  @Test
  void an_overlay_may_take_away_what_has_its_place_in_the_base() {
    Protocol protocol =
        overlaid(
            """
            replace:
              objects:
                Thing:
                  fields:
                    d: string
                    inner: string
            opcodes:
              USE:
                op: 2
                direction: send
                d:
                  thing: Thing
            """);

    assertThat(DECLARED.keysOf(InlineTypesTest.object(protocol, "Thing")))
        .containsExactly("d", "inner", "known_to_base");
  }

  private static Protocol overlaid(String overlay) {
    FilesInMemory files =
        new FilesInMemory()
            .with(
                "base.yaml",
                """
                protocol:
                  name: Base
                  version: 1
                  envelope: {opcode: op, data: d, sequence: s, event: t}
                """
                    + THING
                    + """
                    wire-names:
                      objects:
                        Thing:
                          known: [known_to_base]
                          order: [b]
                          last: [known_to_base, b]
                    """)
            .with("overlay.yaml", overlay);
    Result result = Pipeline.load(files, List.of(List.of("base.yaml")), List.of("overlay.yaml"));
    assertThat(result.rendered()).isEmpty();
    return Objects.requireNonNull(result.protocol());
  }
}
