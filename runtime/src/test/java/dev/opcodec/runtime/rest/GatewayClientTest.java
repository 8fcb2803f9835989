package dev.opcodec.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.rest.GatewayRequestException.Reason;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class GatewayClientTest {
  private static final String TOKEN = "MTk4.secret-of-the-bot.xyz";
  private static final String LIMIT =
      "{\"total\":1000,\"remaining\":999,\"reset_after\":14400000,\"max_concurrency\":16}";
  private static final String INFO =
      "{\"url\":\"wss://gateway.discord.gg\",\"shards\":9,\"session_start_limit\":" + LIMIT + "}";

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  /** What the call fails with, after a look at all that would be printed. */
  private static GatewayRequestException failure(CompletableFuture<?> call) {
    try {
      call.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException error) {
      StringWriter printed = new StringWriter();
      error.printStackTrace(new PrintWriter(printed));
      assertThat(printed.toString()).doesNotContain("secret-of-the-bot");
      return (GatewayRequestException) error.getCause();
    } catch (Exception other) {
      throw new AssertionError(other);
    }
    throw new AssertionError("it did not fail");
  }

  @Test
  void URL_1_URL_2_both_calls_are_understood_as_the_embedded_gateway_answers_them()
      throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults().token(TOKEN).limits(16, 9, 500);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options)) {
      GatewayClient client = new GatewayClient(gateway.httpUrl());
      assertThat(get(client.url())).isEqualTo(gateway.url());
      assertThat(get(client.bot(TOKEN)))
          .isEqualTo(
              new GatewayInfo(gateway.url(), 9, new SessionStartLimit(500, 500, 86_400_000, 16)));
      assertThat(get(client.bot("Bot " + TOKEN)).shards()).isEqualTo(9);
      assertThat(failure(client.bot("wrong")).reason()).isEqualTo(Reason.UNAUTHORIZED);
    }
  }

  @Test
  void URL_1_first_call_needs_no_token_and_the_second_sends_it() throws Exception {
    try (HostileServer server = new HostileServer().says(200, INFO)) {
      GatewayClient client = new GatewayClient(server.base());
      assertThat(get(client.url())).isEqualTo(URI.create("wss://gateway.discord.gg"));
      assertThat(get(client.bot(TOKEN)).sessionStartLimit())
          .isEqualTo(new SessionStartLimit(1000, 999, 14_400_000, 16));
      assertThat(server.asked)
          .containsExactly(
              new HostileServer.Asked("/api/v10/gateway", null),
              new HostileServer.Asked("/api/v10/gateway/bot", "Bot " + TOKEN));
    }
  }

  @Test
  void URL_3_url_is_asked_for_once_until_a_connection_to_it_fails_and_bot_each_time()
      throws Exception {
    try (HostileServer server = new HostileServer().says(200, INFO)) {
      GatewayClient client = new GatewayClient(server.base());
      CompletableFuture<URI> first = client.url();
      CompletableFuture<URI> meanwhile = client.url();
      get(first);
      get(meanwhile);
      get(client.url());
      assertThat(server.asked).hasSize(1);
      get(client.bot(TOKEN));
      get(client.bot(TOKEN));
      assertThat(server.asked).hasSize(3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORIZED, false",
    "500, SERVER_ERROR, true",
    "502, SERVER_ERROR, true",
    "403, UNEXPECTED_STATUS, false",
    "404, UNEXPECTED_STATUS, false",
    "204, UNEXPECTED_STATUS, false"
  })
  void status_is_a_typed_error(int status, Reason reason, boolean temporary) throws Exception {
    try (HostileServer server = new HostileServer()) {
      // It throws the token back at us, as some proxies do.
      server.says(status, status == 204 ? "" : "{\"message\":\"Bot " + TOKEN + "\"}");
      GatewayRequestException error = failure(new GatewayClient(server.base()).bot(TOKEN));
      assertThat(error.reason()).isEqualTo(reason);
      assertThat(error.status()).isEqualTo(status);
      assertThat(error.isTemporary()).isEqualTo(temporary);
      assertThat(error).hasMessage("GET /gateway/bot: HTTP " + status);
    }
  }

  @Test
  void redirect_is_not_followed_for_it_might_carry_the_token_elsewhere() throws Exception {
    try (HostileServer elsewhere = new HostileServer().says(200, INFO);
        HostileServer server = new HostileServer()) {
      server.with("Location", elsewhere.base() + "/gateway/bot").says(302, "");
      assertThat(failure(new GatewayClient(server.base()).bot(TOKEN)).reason())
          .isEqualTo(Reason.UNEXPECTED_STATUS);
      assertThat(elsewhere.asked).isEmpty();
    }
  }

  @Test
  void rate_limit_tells_how_long_to_wait() throws Exception {
    try (HostileServer server = new HostileServer()) {
      server.with("Retry-After", "65");
      server.says(429, "{\"message\":\"slow\",\"retry_after\":1.337,\"global\":false}");
      GatewayClient client = new GatewayClient(server.base());
      GatewayRequestException error = failure(client.url());
      assertThat(error.reason()).isEqualTo(Reason.RATE_LIMITED);
      assertThat(error.isTemporary()).isTrue();
      assertThat(error.retryAfter()).isEqualTo(Duration.ofMillis(1337));
      server.says(429, "<html>slow down</html>");
      assertThat(failure(client.url()).retryAfter()).isEqualTo(Duration.ofSeconds(65));
      server.with("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
      server.says(429, "");
      assertThat(failure(client.url()).retryAfter()).isNull();
      server.says(429, "{\"retry_after\":-5}");
      assertThat(failure(client.url()).retryAfter()).isNull();
      server.says(429, "{\"retry_after\":1e300}");
      assertThat(failure(client.url()).retryAfter()).isEqualTo(Duration.ofDays(1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "null",
        "{}",
        "{\"url\":5}",
        "{\"url\":null}",
        "{\"url\":\"not a url\"}",
        "{\"url\":\"https://gateway.example\"}",
        "{\"url\":\"wss://a.example\"",
        "{\"url\":\"wss://a.example\"}x"
      })
  void answer_that_is_no_url_is_malformed(String body) throws Exception {
    try (HostileServer server = new HostileServer().says(200, body)) {
      assertThat(failure(new GatewayClient(server.base()).url()).reason())
          .isEqualTo(Reason.MALFORMED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":\"wss://a.example\",\"shards\":1}",
        "{\"url\":\"wss://a.example\",\"session_start_limit\":" + LIMIT + "}",
        "{\"shards\":1,\"session_start_limit\":" + LIMIT + "}",
        "{\"url\":\"wss://a.example\",\"shards\":0,\"session_start_limit\":" + LIMIT + "}",
        "{\"url\":\"wss://a.example\",\"shards\":\"one\",\"session_start_limit\":" + LIMIT + "}",
        "{\"url\":\"wss://a.example\",\"shards\":1,\"session_start_limit\":{\"total\":1}}",
        "{\"url\":\"wss://a.example\",\"shards\":1,\"session_start_limit\":{\"total\":1,"
            + "\"remaining\":1,\"reset_after\":0,\"max_concurrency\":0}}",
        "{\"url\":\"wss://a.example\",\"shards\":1,\"session_start_limit\":{\"total\":1,"
            + "\"remaining\":-1,\"reset_after\":0,\"max_concurrency\":1}}"
      })
  void URL_2_all_three_keys_are_required_and_make_sense(String body) throws Exception {
    try (HostileServer server = new HostileServer().says(200, body)) {
      GatewayRequestException error = failure(new GatewayClient(server.base()).bot(TOKEN));
      assertThat(error.reason()).isEqualTo(Reason.MALFORMED);
      assertThat(error.status()).isEqualTo(200);
    }
  }

  @Test
  void endless_answer_is_cut_off() throws Exception {
    try (HostileServer server = new HostileServer().endless()) {
      assertThat(failure(new GatewayClient(server.base()).url()).reason())
          .isEqualTo(Reason.UNREACHABLE);
    }
  }

  @Test
  void answer_that_does_not_come_is_given_up() throws Exception {
    try (HostileServer server = new HostileServer().mute()) {
      GatewayClient client =
          new GatewayClient(server.base(), HttpClient.newHttpClient(), Duration.ofMillis(200));
      GatewayRequestException error = failure(client.bot(TOKEN));
      assertThat(error.reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(error.status()).isZero();
    }
  }

  /** Such as one whose executor was shut down. */
  @Test
  void client_that_throws_is_a_typed_error() {
    HttpClient throwing =
        HttpClient.newBuilder()
            .executor(
                task -> {
                  throw new RejectedExecutionException("shut down");
                })
            .build();
    GatewayClient client =
        new GatewayClient(URI.create("http://127.0.0.1:9/"), throwing, Duration.ofSeconds(5));
    GatewayRequestException error = failure(client.bot(TOKEN));
    assertThat(error.reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void server_that_is_not_there_is_a_typed_error() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    GatewayClient client = new GatewayClient(URI.create("http://127.0.0.1:" + free + "/"));
    assertThat(failure(client.url()).reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void scenario_49_token_that_cannot_stand_in_a_header_is_not_shown() {
    GatewayClient client = new GatewayClient(URI.create("http://127.0.0.1:9/"));
    assertThat(failure(client.bot(TOKEN + "\r\nX-Evil: 1")).reason())
        .isEqualTo(Reason.INVALID_TOKEN);
  }

  @Test
  void base_that_is_no_http_url_is_refused() {
    assertThatThrownBy(() -> new GatewayClient(URI.create("wss://discord.com")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void url_in_the_clear_is_not_taken_from_an_encrypted_answer() {
    byte[] body = "{\"url\":\"ws://a.example\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(new GatewayAnswers(false).url(body)).isEqualTo(URI.create("ws://a.example"));
    assertThatThrownBy(() -> new GatewayAnswers(true).url(body)).hasMessageContaining("$.url");
  }
}
