package dev.opcodec.generatedtests.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.generatedtests.overlay.Loopback.Undecodable;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.gateway.UnknownFrame;
import dev.opcodec.runtime.session.machine.Phase;
import org.junit.jupiter.api.Test;

/** What no schema describes reaches the user as a value, and the session goes on. */
class UnexpectedFramesTest {
  @Test
  void an_unknown_opcode_is_delivered_as_a_value() throws Exception {
    try (Loopback loopback = new Loopback().open()) {
      loopback.gateway().connection().sendText("{\"op\": 77, \"d\": {\"a\": [1]}, \"x\": 1}");

      UnknownFrame frame = loopback.next(UnknownFrame.class);

      assertThat(frame.opcode()).isEqualTo(77);
      assertThat(frame.d().json()).isEqualTo("{\"a\": [1]}");
    }
  }

  @Test
  void an_unknown_event_is_delivered_as_a_value() throws Exception {
    try (Loopback loopback = new Loopback().open()) {
      loopback.gateway().dispatch("UNHEARD_OF", "{\"a\":1}");

      UnknownEvent event = loopback.next(UnknownEvent.class);

      assertThat(event.eventName()).isEqualTo("UNHEARD_OF");
      assertThat(event.d().json()).isEqualTo("{\"a\":1}");
    }
  }

  @Test
  void a_missing_required_key_is_told_with_its_path_and_the_session_goes_on() throws Exception {
    try (Loopback loopback = new Loopback().open()) {
      loopback
          .gateway()
          .dispatch(
              "GUILD_ROLE_CREATE", "{\"guild_id\":\"1\",\"role\":{\"id\":\"2\",\"name\":\"r\"}}");
      loopback.gateway().dispatch("UNHEARD_OF", "{}");

      Undecodable told = loopback.next(Undecodable.class);
      assertThat(told.error().path()).startsWith("$.d.role.");
      assertThat(told.error().problem()).contains("missing");
      assertThat(told.frame().event()).isEqualTo("GUILD_ROLE_CREATE");
      assertThat(told.frame().d().json())
          .isEqualTo("{\"guild_id\":\"1\",\"role\":{\"id\":\"2\",\"name\":\"r\"}}");
      assertThat(loopback.next(UnknownEvent.class).eventName()).isEqualTo("UNHEARD_OF");
      assertThat(loopback.session().state()).isEqualTo(Phase.READY);
      assertThat(loopback.gateway().connections()).hasSize(1);
    }
  }
}
