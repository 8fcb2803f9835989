package dev.opcodec.generatedtests.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.acme.AcmePokeCommand;
import dev.opcodec.generatedtests.acme.AcmePokedEvent;
import dev.opcodec.generatedtests.acme.AcmeProtocol;
import dev.opcodec.generatedtests.acme.PokeStrength;
import dev.opcodec.generatedtests.acme.ReadyEvent;
import dev.opcodec.generatedtests.acme.StreamCreateCommand;
import dev.opcodec.generatedtests.acme.StreamType;
import dev.opcodec.generatedtests.acme.UserUpdateEvent;
import dev.opcodec.runtime.session.CommandRefusedException;
import dev.opcodec.runtime.session.GatewaySession;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What an overlay adds and amends goes through the same session as the bundled protocol. */
class OverlaySessionTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void a_new_opcode_is_sent_and_its_answer_received() throws Exception {
    try (Loopback loopback = new Loopback().open()) {
      loopback.gateway().answer(99, (client, frame) -> poke(loopback));

      loopback
          .session()
          .send(AcmePokeCommand.builder().userId(7).strength(PokeStrength.FIRM).build())
          .get(10, TimeUnit.SECONDS);

      assertThat(JACKSON.readTree(loopback.received(99).json()))
          .isEqualTo(
              JACKSON.readTree("{\"op\": 99, \"d\": {\"user_id\": \"7\", \"strength\": 2}}"));
      AcmePokedEvent poked = loopback.next(AcmePokedEvent.class);
      assertThat(poked.poker().acmeBadge()).isEqualTo("gold");
      assertThat(poked.strength().value()).isEqualTo(3);
      assertThat(poked.strength().isKnown()).isFalse();
    }
  }

  @Test
  void a_command_that_breaks_the_overlays_rule_is_refused() throws Exception {
    try (Loopback loopback = new Loopback().open()) {
      AcmePokeCommand tooLong =
          AcmePokeCommand.builder()
              .userId(7)
              .strength(PokeStrength.GENTLE)
              .message("m".repeat(141))
              .build();

      assertThatThrownBy(() -> loopback.session().send(tooLong).get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              CommandRefusedException.class,
              refused ->
                  assertThat(refused.violations())
                      .singleElement()
                      .satisfies(it -> assertThat(it.path()).isEqualTo("d.message"))
                      .satisfies(it -> assertThat(it.bound()).isEqualTo("140")));
    }
  }

  @Test
  void an_added_enum_value_is_sent_in_a_bundled_command() throws Exception {
    try (Loopback loopback = new Loopback().open()) {
      loopback
          .session()
          .send(StreamCreateCommand.builder().type(StreamType.THEATRE).channelId(5).build())
          .get(10, TimeUnit.SECONDS);

      assertThat(JACKSON.readTree(loopback.received(18).json()))
          .isEqualTo(
              JACKSON.readTree(
                  "{\"op\": 18, \"d\": {\"type\": \"theatre\", \"channel_id\": \"5\"}}"));
    }
  }

  @Test
  void ready_and_later_events_have_the_amended_user() throws Exception {
    try (Loopback loopback = new Loopback().open()) {
      ReadyEvent ready = loopback.next(ReadyEvent.class);
      loopback
          .gateway()
          .dispatch(
              "USER_UPDATE",
              """
              {"id": "1", "username": "opcodec", "discriminator": "0", "global_name": null,
               "avatar": null, "acme_badge": "silver"}
              """);

      assertThat(ready.user().username()).isEqualTo("opcodec");
      assertThat(ready.user().acmeBadge()).isNull();
      assertThat(loopback.next(UserUpdateEvent.class).user().acmeBadge()).isEqualTo("silver");
    }
  }

  @Test
  void a_handler_for_the_replaced_bundled_class_is_refused_and_told_which_to_use() {
    assertThatThrownBy(
            () ->
                GatewaySession.builder(AcmeProtocol.PROTOCOL)
                    .token("a-token")
                    .on(dev.opcodec.runtime.gateway.ReadyEvent.class, ready -> {})
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dev.opcodec.runtime.gateway.ReadyEvent")
        .hasMessageContaining("dev.opcodec.generatedtests.acme.ReadyEvent");
  }

  private static void poke(Loopback loopback) {
    loopback
        .gateway()
        .dispatch(
            "ACME_POKED",
            """
            {"user_id": "7", "strength": 3,
             "poker": {"id": "8", "username": "wile", "discriminator": "0", "global_name": null,
                       "avatar": null, "acme_badge": "gold"}}
            """);
  }
}
