package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RefusalTest {
  private static final String COMMAND =
      """
      {"op":31,"d":{"guild_ids":["1"]}}""";

  private final EmbeddedGateway gateway =
      EmbeddedGateway.start(EmbeddedGatewayOptions.defaults().token("secret"));

  @AfterEach
  void stop() {
    gateway.close();
  }

  private int codeAfter(String... messages) throws Exception {
    try (RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      for (String message : messages) {
        client.send(message);
      }
      return client.closeCode();
    }
  }

  @Test
  void a_wrong_token_closes_with_4004() throws Exception {
    assertThat(codeAfter(RawClient.IDENTIFY.replace("secret", "guess"))).isEqualTo(4004);
    assertThat(codeAfter(RawClient.IDENTIFY.replace("secret", ""))).isEqualTo(4004);
    assertThat(codeAfter(RawClient.resume("x", 1).replace("secret", "guess"))).isEqualTo(4004);
  }

  @Test
  void a_command_before_identify_closes_with_4003() throws Exception {
    assertThat(codeAfter(COMMAND)).isEqualTo(4003);
  }

  @Test
  void a_second_identify_closes_with_4005() throws Exception {
    assertThat(codeAfter(RawClient.IDENTIFY, RawClient.IDENTIFY)).isEqualTo(4005);
  }

  @Test
  void a_resume_after_identify_closes_with_4005() throws Exception {
    assertThat(codeAfter(RawClient.IDENTIFY, RawClient.resume("x", 1))).isEqualTo(4005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"op\":99,\"d\":{}}", "{\"op\":11}", "{\"op\":0,\"d\":{}}"})
  void an_opcode_that_no_client_sends_closes_with_4001(String frame) throws Exception {
    assertThat(codeAfter(RawClient.IDENTIFY, frame)).isEqualTo(4001);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":1,\"d\":\"one\"}",
        "{\"op\":2,\"d\":{\"token\":\"secret\"}}",
        "{\"op\":6,\"d\":null}"
      })
  void data_that_its_opcode_cannot_have_closes_with_4001(String frame) throws Exception {
    assertThat(codeAfter(frame)).isEqualTo(4001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "[]", "{\"op\":1", "{\"d\":null}", "{\"op\":\"1\"}"})
  void what_is_no_frame_closes_with_4002(String text) throws Exception {
    assertThat(codeAfter(text)).isEqualTo(4002);
  }

  @Test
  void a_binary_frame_closes_with_4002() throws Exception {
    try (RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.sendBytes("{\"op\":1,\"d\":null}".getBytes());
      assertThat(client.closeCode()).isEqualTo(4002);
    }
  }

  @Test
  void more_than_4096_bytes_close_with_4002() throws Exception {
    String frame = "{\"op\":1,\"d\":null}";
    String justFits = frame + " ".repeat(4096 - frame.length());
    try (RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send(justFits);
      assertThat(Json.tree(client.next()).path("op").intValue()).isEqualTo(11);
      client.send(justFits + " ");
      assertThat(client.closeCode()).isEqualTo(4002);
    }
    // Bytes, not characters; and far beyond what a WebSocket library takes by default.
    String wide = "{\"op\":1,\"d\":null,\"x\":\"" + "é".repeat(2100) + "\"}";
    assertThat(wide.length()).isLessThan(4096);
    assertThat(codeAfter(wide)).isEqualTo(4002);
    assertThat(codeAfter(frame + " ".repeat(3_000_000))).isEqualTo(4002);
  }

  @Test
  void the_121st_frame_of_a_minute_closes_with_4008() throws Exception {
    try (RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      for (int i = 1; i <= 120; i++) {
        client.send("{\"op\":1,\"d\":null}");
        assertThat(Json.tree(client.next()).path("op").intValue()).isEqualTo(11);
      }
      client.send("{\"op\":1,\"d\":null}");
      assertThat(client.closeCode()).isEqualTo(4008);
      assertThat(client.hasNoMessage()).isTrue();
    }
  }

  @Test
  void frames_that_follow_the_offending_one_do_not_cost_the_code() throws Exception {
    String[] flood = new String[20];
    Arrays.fill(flood, "{\"op\":1,\"d\":null}");
    flood[0] = "not json";
    try (RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      for (String message : flood) {
        try {
          client.send(message);
        } catch (ExecutionException e) {
          break; // the close came first
        }
      }
      assertThat(client.closeCode()).isEqualTo(4002);
      assertThat(gateway.commands().all()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,1]", "[2,1]", "[-1,1]", "[0,0]", "[0,-1]"})
  void an_impossible_shard_closes_with_4010(String shard) throws Exception {
    assertThat(
            codeAfter(
                RawClient.IDENTIFY.replace("\"intents\"", "\"shard\":" + shard + ",\"intents\"")))
        .isEqualTo(4010);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1073741824", "-1", "4611686018427387904"})
  void intents_that_mean_nothing_close_with_4013(String intents) throws Exception {
    assertThat(codeAfter(RawClient.IDENTIFY.replace("\"intents\":1", "\"intents\":" + intents)))
        .isEqualTo(4013);
  }

  @Test
  void every_documented_intent_is_known() throws Exception {
    try (RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send(RawClient.IDENTIFY.replace("\"intents\":1", "\"intents\":53608447"));
      assertThat(Json.tree(client.next()).path("t").textValue()).isEqualTo("READY");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?v=6", "?encoding=json&v=11", "?v=ten", "?v="})
  void another_version_closes_with_4012_and_says_no_hello(String query) throws Exception {
    try (RawClient client = RawClient.connect(gateway.url().resolve(query))) {
      assertThat(client.closeCode()).isEqualTo(4012);
      assertThat(client.hasNoMessage()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?encoding=etf", "?v=10&encoding=etf", "?compress=brotli-stream"})
  void what_the_gateway_does_not_speak_is_refused_before_the_upgrade(String query) {
    URI url = gateway.url().resolve(query);
    assertThatThrownBy(() -> RawClient.connect(url))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(400));
  }
}
