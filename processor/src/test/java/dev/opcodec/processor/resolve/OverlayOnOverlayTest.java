package dev.opcodec.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.processor.Schemas;
import dev.opcodec.processor.model.Constraint;
import dev.opcodec.processor.model.Field;
import dev.opcodec.processor.model.Meta;
import dev.opcodec.processor.model.Origin;
import dev.opcodec.processor.model.Protocol;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** In which package each definition is found when an overlay stands on another. */
class OverlayOnOverlayTest {
  private static final Origin DEEPEST = new Origin(2);

  private static final String BLUE = "amend: {enums: {Colour: {values: {BLUE: blue}}}}\n";

  private static final String RATE =
      "amend: {objects: {RateLimit: {fields: {\"scope?\": string}}}}\n";

  private static Map<String, Origin> origins(String... overlays) {
    Protocol protocol = Schemas.withLayers(overlays);
    Map<String, Origin> origins = new TreeMap<>();
    OverlayTest.metas(protocol)
        .forEach((Meta meta) -> origins.put(meta.definition(), meta.origin()));
    return origins;
  }

  @Test
  void each_definition_is_that_of_the_last_overlay_that_changed_it() {
    assertThat(origins(BLUE, RATE))
        .containsEntry("opcodes.HELLO", DEEPEST)
        .containsEntry("objects.User", DEEPEST)
        .containsEntry("enums.Colour", Origin.BASE)
        .containsEntry("objects.NamedUser", Origin.BASE)
        .containsEntry("objects.RateLimit", Origin.LOCAL)
        .containsEntry("events.RATE_LIMITED", Origin.LOCAL);
  }

  @Test
  void an_overlay_that_changes_nothing_leaves_each_where_it_is() {
    assertThat(origins(RATE, "protocol: {name: Top}\n"))
        .doesNotContainValue(Origin.LOCAL)
        .containsEntry("events.RATE_LIMITED", Origin.BASE)
        .containsEntry("events.READY", DEEPEST);
  }

  @Test
  void what_the_first_adds_is_amended_by_the_second() {
    assertThat(
            origins(
                "objects: {Badge: {fields: {name: string}}}\n"
                    + "events: {BADGE: {d: Badge}, OTHER: {d: any}}\n",
                "amend: {objects: {Badge: {fields: {\"icon?\": string}}}}\n"))
        .containsEntry("objects.Badge", Origin.LOCAL)
        .containsEntry("events.BADGE", Origin.LOCAL)
        .containsEntry("events.OTHER", Origin.BASE);
  }

  @Test
  void what_reaches_a_type_of_the_first_is_anew_when_the_second_changes_that() {
    assertThat(origins("amend: {objects: {Button: {fields: {\"icon?\": string}}}}\n", BLUE))
        .containsEntry("events.MESSAGE_UPDATE", Origin.BASE)
        .containsEntry("objects.NamedUser", Origin.LOCAL);
    assertThat(origins(BLUE, "amend: {objects: {Button: {fields: {\"icon?\": string}}}}\n"))
        .containsEntry("events.MESSAGE_UPDATE", Origin.LOCAL)
        .containsEntry("objects.NamedUser", Origin.BASE);
  }

  @Test
  void a_union_and_its_cases_stay_together_over_all_layers() {
    Map<String, Origin> origins =
        origins("amend: {objects: {Label: {fields: {\"icon?\": string}}}}\n", RATE);

    assertThat(origins)
        .containsEntry("objects.Label", Origin.BASE)
        .containsEntry("unions.Component", Origin.BASE)
        .containsEntry("objects.Button", Origin.BASE);
  }

  @Test
  void unknown_keys_kept_by_the_first_are_kept_in_the_second() {
    String kept = "protocol: {name: Proxy, unknown-keys: keep}\n";

    assertThat(Schemas.withLayers(kept, RATE).keepsUnknownKeys()).isTrue();
    assertThat(origins(kept, RATE))
        .containsEntry("opcodes.HELLO", Origin.BASE)
        .containsEntry("events.RATE_LIMITED", Origin.LOCAL)
        .containsEntry("enums.Colour", DEEPEST);
  }

  @Test
  void an_overlay_may_undo_and_change_what_the_one_below_does() {
    Protocol protocol =
        Schemas.withLayers(
            "amend: {objects: {User: {fields: {name: {max-length: 10}}}}}\n"
                + "replace: {objects: {RateLimit: {fields: {guild_id: snowflake, one: string}}}}\n",
            "amend: {objects: {User: {fields: {name: {max-length: 20}}}}}\n"
                + "replace: {objects: {RateLimit: {fields: {guild_id: snowflake, two: string}}}}\n");

    assertThat(InlineTypesTest.object(protocol, "RateLimit").fields())
        .extracting(Field::wireName)
        .containsExactly("guild_id", "two");
    assertThat(InlineTypesTest.object(protocol, "User").fields().get(1).constraints())
        .contains(new Constraint.MaxLength(20))
        .doesNotContain(new Constraint.MaxLength(10));
  }

  @Test
  void three_overlays_stand_on_each_other() {
    assertThat(
            origins(
                RATE, BLUE, "opcodes: {POKE: {op: 99, direction: send, d: {colour: Colour}}}\n"))
        .containsEntry("opcodes.POKE", Origin.LOCAL)
        .containsEntry("enums.Colour", new Origin(1))
        .containsEntry("objects.RateLimit", new Origin(2))
        .containsEntry("objects.User", new Origin(3));
  }

  @Test
  void the_roots_are_those_of_all_layers_the_deepest_first() {
    assertThat(Schemas.withLayers(RATE, BLUE).roots())
        .containsExactly("sample.yaml", "overlay0.yaml", "overlay1.yaml");
  }
}
