package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.opcodec.runtime.gateway.PresenceUpdateCommand;
import dev.opcodec.runtime.gateway.ReadyEvent;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SessionTest {
  private static final String NOT_RESUMABLE =
      """
      {"t":null,"s":null,"op":9,"d":false}""";

  private static final String RESUMABLE =
      """
      {"t":null,"s":null,"op":9,"d":true}""";

  private static String event(int sequence, String d) {
    return """
        {"t":"POKED","s":%d,"op":0,"d":%s}"""
        .formatted(sequence, d);
  }

  private static String sessionId(String ready) throws Exception {
    return Json.tree(ready).at("/d/session_id").textValue();
  }

  @Test
  void ready_has_what_the_real_gateway_sends_to_a_bot() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      Json.assertSame(
          client.next(),
          """
          {"t":"READY","s":1,"op":0,"d":{
            "v":10,
            "user":{"id":"1","username":"opcodec","discriminator":"0","global_name":null,
              "avatar":null,"bot":true,"mfa_enabled":false,"verified":true,"email":null,"flags":0},
            "guilds":[],
            "session_id":"00000000000000000000000000000001",
            "resume_gateway_url":"%sresume",
            "application":{"id":"1","flags":0},
            "session_type":"normal","private_channels":[],"relationships":[],
            "game_relationships":[],"presences":[],"guild_join_requests":[],
            "geo_ordered_rtc_regions":[],
            "_trace":["[\\"opcodec-embedded-gateway\\",{\\"micros\\":0}]"]}}"""
              .formatted(gateway.url()));
      assertThat(gateway.connection().sessionId()).isEqualTo("00000000000000000000000000000001");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"activities\":null,\"afk\":false,\"status\":\"offline\"}",
        "{\"activities\":[],\"status\":null,\"since\":null}",
        "{}"
      })
  void an_identify_may_leave_things_out_of_its_presence(String presence) throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send(
          RawClient.IDENTIFY.replace("\"intents\"", "\"presence\":" + presence + ",\"intents\""));
      assertThat(client.next()).contains("\"READY\"");
      client.send("{\"op\":3,\"d\":" + presence + "}");
      gateway.commands().await(PresenceUpdateCommand.OPCODE, RawClient.PATIENCE);
      client.send("{\"op\":1,\"d\":1}");
      assertThat(client.next()).contains("\"op\":11");
    }
  }

  @Test
  void a_token_may_say_that_it_is_a_bots() throws Exception {
    try (EmbeddedGateway gateway =
            EmbeddedGateway.start(EmbeddedGatewayOptions.defaults().token("secret"));
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send(RawClient.IDENTIFY.replace("\"secret\"", "\"Bot secret\""));
      assertThat(client.next()).contains("\"READY\"");
    }
  }

  @Test
  void ready_repeats_the_shard_of_identify() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send(RawClient.IDENTIFY.replace("\"intents\"", "\"shard\":[3,16],\"intents\""));
      Json.assertSame(Json.tree(client.next()).at("/d/shard").toString(), "[3,16]");
    }
  }

  @Test
  void the_options_have_the_last_word_on_ready() throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .ready(login -> new ReadyEvent(login.withUser(login.user().withUsername("someone"))));
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient client = RawClient.identify(gateway)) {
      assertThat(Json.tree(client.next()).at("/d/user/username").textValue()).isEqualTo("someone");
    }
  }

  @Test
  void dispatches_are_numbered_in_order() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      for (int i = 2; i <= 200; i++) {
        gateway.dispatch("POKED", "{\"n\":" + i + "}");
      }
      for (int i = 2; i <= 200; i++) {
        Json.assertSame(client.next(), event(i, "{\"n\":" + i + "}"));
      }
    }
  }

  @Test
  void a_dispatch_to_one_connection_reaches_no_other() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway);
        RawClient second = RawClient.identify(gateway)) {
      first.next();
      second.next();
      gateway.awaitConnection(1, RawClient.PATIENCE).dispatch("POKED", "1");
      gateway.dispatch("POKED", "2");
      Json.assertSame(first.next(), event(2, "1"));
      Json.assertSame(first.next(), event(3, "2"));
      Json.assertSame(second.next(), event(2, "2"));
    }
  }

  @Test
  void a_connection_without_a_session_has_nothing_to_dispatch_to() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      ClientConnection connection = gateway.connection();
      assertThatIllegalStateException().isThrownBy(() -> connection.dispatch("POKED", "1"));
    }
  }

  @Test
  void resume_replays_exactly_what_was_missed() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      for (int i = 2; i <= 4; i++) {
        gateway.dispatch("POKED", "" + i);
        first.next();
      }
      first.drop();
      RawClient.await(gateway.connection().closed());
      gateway.dispatch("POKED", "5");
      // The client has seen 4 but says 3: 4 and 5 come again, as they were.
      try (RawClient second = RawClient.resume(gateway, id, 3)) {
        Json.assertSame(second.next(), event(4, "4"));
        Json.assertSame(second.next(), event(5, "5"));
        Json.assertSame(
            second.next(),
            """
            {"t":"RESUMED","s":6,"op":0,"d":{
              "_trace":["[\\"opcodec-embedded-gateway\\",{\\"micros\\":0}]"]}}""");
        gateway.dispatch("POKED", "7");
        Json.assertSame(second.next(), event(7, "7"));
        assertThat(gateway.connection().sessionId()).isEqualTo(id);
      }
    }
  }

  @Test
  void resume_with_nothing_missed_is_just_resumed() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      try (RawClient second = RawClient.resume(gateway, id, 1)) {
        assertThat(Json.tree(second.next()).path("t").textValue()).isEqualTo("RESUMED");
      }
    }
  }

  @Test
  void a_session_moves_from_the_old_connection_to_the_new() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient old = RawClient.identify(gateway)) {
      String id = sessionId(old.next());
      try (RawClient next = RawClient.resume(gateway, id, 1)) {
        next.next();
        // A late normal close of the old one must not end what it no longer has.
        old.close(1000);
        gateway.dispatch("POKED", "1");
        Json.assertSame(next.next(), event(3, "1"));
        assertThat(old.hasNoMessage()).isTrue();
        next.close(4000);
      }
      try (RawClient third = RawClient.resume(gateway, id, 3)) {
        assertThat(Json.tree(third.next()).path("t").textValue()).isEqualTo("RESUMED");
      }
    }
  }

  @Test
  void an_unknown_session_is_invalid() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.resume(gateway, "nobody", 1)) {
      Json.assertSame(client.next(), NOT_RESUMABLE);
      // RES-8b: the same connection may identify.
      client.send(RawClient.IDENTIFY);
      assertThat(Json.tree(client.next()).path("t").textValue()).isEqualTo("READY");
    }
  }

  @Test
  void a_session_of_another_token_is_invalid() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      try (RawClient second = RawClient.connect(gateway.url())) {
        second.next();
        second.send(RawClient.resume(id, 1).replace("secret", "stolen"));
        Json.assertSame(second.next(), NOT_RESUMABLE);
      }
    }
  }

  @Test
  void more_missed_than_is_kept_is_invalid() throws Exception {
    EmbeddedGatewayOptions options = EmbeddedGatewayOptions.defaults().replayWindow(2);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      gateway.dispatch("POKED", "2");
      gateway.dispatch("POKED", "3");
      gateway.dispatch("POKED", "4");
      try (RawClient late = RawClient.resume(gateway, id, 1)) {
        Json.assertSame(late.next(), NOT_RESUMABLE);
      }
      try (RawClient inTime = RawClient.resume(gateway, id, 2)) {
        Json.assertSame(inTime.next(), event(3, "3"));
      }
    }
  }

  @Test
  void a_sequence_that_was_never_sent_closes() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      for (long wrong : new long[] {2, Long.MAX_VALUE, -1}) {
        try (RawClient second = RawClient.resume(gateway, id, wrong)) {
          assertThat(second.closeCode()).isEqualTo(4007);
        }
      }
    }
  }

  @Test
  void forgotten_sessions_go_on_and_are_not_resumed() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      gateway.forgetSessions();
      gateway.dispatch("POKED", "1");
      Json.assertSame(first.next(), event(2, "1"));
      try (RawClient second = RawClient.resume(gateway, id, 2)) {
        Json.assertSame(second.next(), NOT_RESUMABLE);
      }
    }
  }

  @Test
  void a_client_that_closes_normally_gives_its_session_up() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start()) {
      for (int code : new int[] {1000, 1001, 4000, 3000}) {
        try (RawClient first = RawClient.identify(gateway)) {
          String id = sessionId(first.next());
          first.close(code);
          assertThat(RawClient.await(gateway.connection().closed())).isEqualTo(code);
          try (RawClient second = RawClient.resume(gateway, id, 1)) {
            String wanted = code < 2000 ? "9" : "0";
            assertThat(Json.tree(second.next()).path("op").asText())
                .as("after %d", code)
                .isEqualTo(wanted);
          }
        }
      }
    }
  }

  @Test
  void a_client_that_repeats_the_gateways_own_code_keeps_its_session() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      gateway.connection().close(1000, "bye");
      assertThat(first.closeCode()).isEqualTo(1000);
      RawClient.await(gateway.connection().closed());
      try (RawClient second = RawClient.resume(gateway, id, 1)) {
        assertThat(Json.tree(second.next()).path("t").textValue()).isEqualTo("RESUMED");
      }
    }
  }

  @Test
  void op_9_true_lets_the_client_resume_on_the_same_connection() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      String id = sessionId(client.next());
      gateway.connection().invalidateSession(true);
      Json.assertSame(client.next(), RESUMABLE);
      gateway.dispatch("POKED", "1");
      client.send(RawClient.resume(id, 1));
      Json.assertSame(client.next(), event(2, "1"));
      assertThat(Json.tree(client.next()).path("t").textValue()).isEqualTo("RESUMED");
    }
  }

  @Test
  void op_9_false_ends_the_session() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      String id = sessionId(client.next());
      gateway.connection().invalidateSession(false);
      Json.assertSame(client.next(), NOT_RESUMABLE);
      gateway.dispatch("POKED", "1");
      client.send(RawClient.resume(id, 1));
      Json.assertSame(client.next(), NOT_RESUMABLE);
      client.send("{\"op\":3,\"d\":{}}");
      assertThat(client.closeCode()).isEqualTo(4003);
    }
  }

  @Test
  void scripted_refusals_answer_identify_and_resume() throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .behaviour(
                number ->
                    switch (number) {
                      case 1 -> Behaviour.NORMAL;
                      case 2 -> Behaviour.NORMAL.refusingSessions(true);
                      default -> Behaviour.NORMAL.closingAtLogin(4014);
                    });
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient first = RawClient.identify(gateway)) {
      String id = sessionId(first.next());
      try (RawClient second = RawClient.identify(gateway)) {
        Json.assertSame(second.next(), RESUMABLE);
        second.send(RawClient.resume(id, 1));
        Json.assertSame(second.next(), RESUMABLE);
      }
      try (RawClient third = RawClient.identify(gateway)) {
        assertThat(third.closeCode()).isEqualTo(4014);
      }
    }
  }

  @Test
  void the_resume_url_leads_back_and_keeps_its_path() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient first = RawClient.identify(gateway)) {
      String ready = first.next();
      String url = Json.tree(ready).at("/d/resume_gateway_url").textValue();
      try (RawClient second = RawClient.connect(URI.create(url + "?v=10&encoding=json"))) {
        second.next();
        second.send(RawClient.resume(sessionId(ready), 1));
        assertThat(Json.tree(second.next()).path("t").textValue()).isEqualTo("RESUMED");
        assertThat(gateway.connection().path()).isEqualTo("/resume");
      }
    }
  }
}
