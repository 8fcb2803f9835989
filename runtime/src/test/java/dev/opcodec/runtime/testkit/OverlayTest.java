package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.TypingStartEvent;
import dev.opcodec.runtime.gateway.UnknownCommand;
import dev.opcodec.runtime.gateway.UnknownFrame;
import dev.opcodec.runtime.gateway.WebhooksUpdateEvent;
import dev.opcodec.runtime.protocol.NotInProtocolException;
import dev.opcodec.runtime.protocol.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OverlayTest {
  private static final TypingStartEvent TYPING =
      TypingStartEvent.builder().channelId(1).userId(2).timestamp(3).build();
  private static final WebhooksUpdateEvent WEBHOOKS =
      WebhooksUpdateEvent.builder().guildId(1).channelId(2).build();

  private static EmbeddedGatewayOptions acme() {
    return EmbeddedGatewayOptions.defaults().protocol(Acme.PROTOCOL);
  }

  @Test
  void the_overlays_own_event_and_one_of_the_base_are_dispatched() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start(acme());
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      gateway.dispatch(new Acme.Poked("hi"));
      gateway.connection().dispatch(WEBHOOKS);
      Json.assertSame(
          client.next(),
          """
          {"t":"ACME_POKED","s":2,"op":0,"d":{"text":"hi"}}""");
      Json.assertSame(
          client.next(),
          """
          {"t":"WEBHOOKS_UPDATE","s":3,"op":0,"d":{"guild_id":"1","channel_id":"2"}}""");
    }
  }

  @Test
  void a_class_out_of_place_is_refused_and_leaves_no_gap() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start(acme())) {
      // Refused without a session too, where nobody would notice.
      assertThatExceptionOfType(NotInProtocolException.class)
          .isThrownBy(() -> gateway.dispatch(TYPING));
      try (RawClient client = RawClient.identify(gateway)) {
        client.next();
        assertThatExceptionOfType(NotInProtocolException.class)
            .isThrownBy(() -> gateway.dispatch(TYPING));
        assertThatExceptionOfType(NotInProtocolException.class)
            .isThrownBy(() -> gateway.connection().dispatch(TYPING));
        gateway.dispatch(new Acme.AcmeTyping("now"));
        Json.assertSame(
            client.next(),
            """
            {"t":"TYPING_START","s":2,"op":0,"d":{"text":"now"}}""");
      }
    }
  }

  @Test
  void the_bundled_gateway_refuses_an_overlays_event() {
    try (EmbeddedGateway gateway = EmbeddedGateway.start()) {
      assertThatExceptionOfType(NotInProtocolException.class)
          .isThrownBy(() -> gateway.dispatch(new Acme.Poked("hi")));
    }
  }

  @Test
  void the_bundled_ready_and_resumed_work_where_an_overlay_replaced_them() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start(acme());
        RawClient client = RawClient.identify(gateway)) {
      String id = Json.tree(client.next()).at("/d/session_id").textValue();
      try (RawClient second = RawClient.resume(gateway, id, 1)) {
        Json.assertSame(
            second.next(),
            """
            {"t":"RESUMED","s":2,"op":0,"d":{
              "_trace":["[\\"opcodec-embedded-gateway\\",{\\"micros\\":0}]"]}}""");
      }
    }
  }

  @Test
  void an_overlays_ready_and_resumed_are_sent() throws Exception {
    EmbeddedGatewayOptions options =
        acme()
            .ready(ready -> new Acme.AcmeReady(ready.sessionId()))
            .resumed(new Acme.AcmeResumed("welcome"));
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient client = RawClient.identify(gateway)) {
      Json.assertSame(
          client.next(),
          """
          {"t":"READY","s":1,"op":0,"d":{"text":"00000000000000000000000000000001"}}""");
      try (RawClient second = RawClient.resume(gateway, "00000000000000000000000000000001", 1)) {
        Json.assertSame(
            second.next(),
            """
            {"t":"RESUMED","s":2,"op":0,"d":{"text":"welcome"}}""");
      }
    }
  }

  @Test
  void the_overlays_opcode_is_answered_by_the_test() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start(acme());
        RawClient client = RawClient.identify(gateway)) {
      gateway.answer(
          99, (connection, frame) -> connection.dispatch(new Acme.Poked(frame.d().json())));
      client.next();
      client.send("{\"op\":99,\"d\":{\"text\":\"hi\"}}");
      Json.assertSame(
          client.next(),
          """
          {"t":"ACME_POKED","s":2,"op":0,"d":{"text":"{\\"text\\":\\"hi\\"}"}}""");
      client.send("{\"op\":99,\"d\":{}}");
      assertThat(client.closeCode()).isEqualTo(4001);
    }
  }

  @Test
  void the_overlays_intents_are_known() throws Exception {
    String identify = RawClient.IDENTIFY.replace("\"intents\":1", "\"intents\":" + Acme.INTENT);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(acme());
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send(identify);
      assertThat(Json.tree(client.next()).path("t").textValue()).isEqualTo("READY");
    }
  }

  @Test
  void a_protocol_that_is_not_built_on_the_bundled_one_is_refused() {
    Protocol other =
        Protocol.builder("Other", 1, "digest")
            .envelope(GatewayProtocol.PROTOCOL.envelope())
            .unknownCommand(UnknownCommand::new)
            .unknownFrame(UnknownFrame::new)
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmbeddedGatewayOptions.defaults().protocol(other))
        .withMessageContaining("Other");
  }
}
