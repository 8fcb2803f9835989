package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.FilesInMemory;
import dev.opcodec.processor.Pipeline;
import dev.opcodec.processor.Result;
import dev.opcodec.processor.model.Protocol;
import dev.opcodec.processor.model.RecordType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keys that come last in the payload of an event, whatever holds for all other objects. */
class LastInEventsTest {
  private static final String BASE =
      """
      protocol:
        name: Base
        version: 1
        envelope: {opcode: op, data: d, sequence: s, event: t}
        wire-order: reverse-alphabetical
        last-in-events: [guild_id, code]
      opcodes:
        DISPATCH:
          op: 0
          direction: receive
          role: dispatch
        JOIN:
          op: 1
          direction: send
          d:
            a: string
            guild_id: snowflake
            z: string
      events:
        WRITTEN_OUT:
          d:
            code: integer
            a: string
            guild_id: snowflake
            z: Nested
            inner:
              type: object
              fields:
                a: string
                guild_id: snowflake
        TAKEN_OVER:
          include: [Nested]
          without: [z]
        ORDERED:
          include: [Nested]
        WHOLE:
          d: Nested
        LAST:
          include: [Whole]
          d:
            code: integer
      objects:
        Nested:
          fields:
            a: string
            guild_id: snowflake
            z: string
        Whole:
          include: [Nested]
      wire-names:
        objects:
          Whole:
            known: [b]
            last: [b, guild_id, z]
        events:
          WRITTEN_OUT: [known]
          ORDERED:
            order: [guild_id, a]
      """;

  @Test
  void they_come_last_in_their_own_order_in_what_an_event_carries() {
    assertThat(keysOfEvent("WRITTEN_OUT"))
        .containsExactly("z", "known", "inner", "a", "guild_id", "code");
  }

  @Test
  void they_come_last_in_an_event_that_takes_its_fields_from_an_object() {
    assertThat(keysOfEvent("TAKEN_OVER")).containsExactly("a", "guild_id");
  }

  @Test
  void an_order_stated_for_the_event_comes_before_it() {
    assertThat(keysOfEvent("ORDERED")).containsExactly("guild_id", "a", "z");
  }

  @Test
  void what_comes_last_in_one_object_comes_behind_all_others() {
    assertThat(keysOfObject("Whole")).containsExactly("a", "b", "guild_id", "z");
  }

  @Test
  void what_comes_last_in_an_object_does_so_in_an_event_that_takes_it_over() {
    assertThat(keysOfEvent("LAST")).containsExactly("a", "b", "guild_id", "z", "code");
  }

  @Test
  void an_object_keeps_the_usual_order_even_as_the_whole_payload() {
    assertThat(keysOfObject("Nested")).containsExactly("z", "guild_id", "a");
    assertThat(keysOfObject("WrittenOutEventInner")).containsExactly("guild_id", "a");
  }

  @Test
  void what_a_command_carries_keeps_the_usual_order() {
    Protocol protocol = base();
    RecordType join = Objects.requireNonNull(protocol.opcodes().get(1).sent());
    assertThat(protocol.keyOrder().keysOf(join)).containsExactly("z", "guild_id", "a");
  }

  @Test
  void events_of_an_overlay_have_the_order_of_its_base() {
    Protocol protocol =
        overlaid(
            """
            events:
              MINE:
                d:
                  guild_id: snowflake
                  a: string
                  b: string
            """);

    assertThat(protocol.keyOrder().keysOf(event(protocol, "MINE")))
        .containsExactly("b", "a", "guild_id");
  }

  @Test
  void an_overlay_may_take_away_what_its_base_says_comes_last() {
    Protocol protocol =
        overlaid(
            """
            replace:
              events:
                WRITTEN_OUT:
                  d:
                    a: string
                    guild_id: snowflake
                    z: Nested
            """);

    assertThat(protocol.keyOrder().keysOf(event(protocol, "WRITTEN_OUT")))
        .containsExactly("z", "known", "a", "guild_id");
  }

  private static List<String> keysOfEvent(String name) {
    Protocol protocol = base();
    return protocol.keyOrder().keysOf(event(protocol, name));
  }

  private static List<String> keysOfObject(String name) {
    Protocol protocol = base();
    return protocol.keyOrder().keysOf(InlineTypesTest.object(protocol, name));
  }

  private static RecordType event(Protocol protocol, String name) {
    return protocol.events().stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow()
        .payload();
  }

  private static Protocol base() {
    return valid(
        Pipeline.load(
            new FilesInMemory().with("base.yaml", BASE), List.of(), List.of("base.yaml")));
  }

  private static Protocol overlaid(String overlay) {
    FilesInMemory files = new FilesInMemory().with("base.yaml", BASE).with("overlay.yaml", overlay);
    return valid(Pipeline.load(files, List.of(List.of("base.yaml")), List.of("overlay.yaml")));
  }

  private static Protocol valid(Result result) {
    if (result.protocol() == null) {
      throw new AssertionError(result.rendered());
    }
    return result.protocol();
  }
}
