package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpEndpointsTest {
  private final EmbeddedGateway gateway =
      EmbeddedGateway.start(EmbeddedGatewayOptions.defaults().token("secret").limits(16, 4, 1000));

  @AfterEach
  void stop() {
    gateway.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(gateway.httpUrl().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    // This client offers an upgrade to h2c with every request, as many do.
    return RawClient.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gateway", "/api/gateway", "/api/v10/gateway"})
  void the_url_needs_no_token(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    Json.assertSame(response.body(), "{\"url\":\"%s\"}".formatted(gateway.url()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/gateway/bot", "/api/v10/gateway/bot"})
  void a_bot_is_told_its_limits(String path) throws Exception {
    HttpResponse<String> response = get(path, "Authorization", "Bot secret");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    Json.assertSame(
        response.body(),
        """
        {"url":"%s","shards":4,"session_start_limit":
          {"total":1000,"remaining":1000,"reset_after":86400000,"max_concurrency":16}}"""
            .formatted(gateway.url()));
  }

  @Test
  void session_starts_are_counted() throws Exception {
    try (RawClient first = RawClient.identify(gateway);
        RawClient second = RawClient.identify(gateway)) {
      String id = Json.tree(first.next()).at("/d/session_id").textValue();
      second.next();
      first.close(4000);
      try (RawClient resumed = RawClient.resume(gateway, id, 1)) {
        resumed.next();
      }
    }
    String body = get("/gateway/bot", "Authorization", "Bot secret").body();
    assertThat(Json.tree(body).at("/session_start_limit/remaining").intValue()).isEqualTo(998);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bot ", "Bot guess", "secret", "Bearer secret"})
  void without_the_token_there_are_no_limits_told(String authorization) throws Exception {
    HttpResponse<String> response = get("/gateway/bot", "Authorization", authorization);
    assertThat(response.statusCode()).isEqualTo(401);
    Json.assertSame(response.body(), "{\"message\":\"401: Unauthorized\",\"code\":0}");
    assertThat(get("/gateway/bot").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/users/@me", "/api/v10/applications/@me", "/api/oauth2/applications/@me"})
  void a_bot_is_told_who_it_is(String path) throws Exception {
    HttpResponse<String> response = get(path, "Authorization", "Bot secret");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Json.tree(response.body()).path("id").textValue()).isEqualTo("1");
    assertThat(get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void a_test_adds_what_its_client_asks_for() throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .rest("/applications/1/commands", "[]")
            .rest("/users/@me", "{\"id\":\"7\"}");
    try (EmbeddedGateway other = EmbeddedGateway.start(options)) {
      for (String path : List.of("/api/v10/applications/1/commands", "/users/@me")) {
        HttpRequest request =
            HttpRequest.newBuilder(other.httpUrl().resolve(path))
                .header("Authorization", "Bot any")
                .build();
        assertThat(RawClient.HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body())
            .isIn("[]", "{\"id\":\"7\"}");
      }
    }
  }

  @Test
  void other_paths_and_methods_are_refused() throws Exception {
    assertThat(get("/users/1").statusCode()).isEqualTo(404);
    HttpRequest post =
        HttpRequest.newBuilder(gateway.httpUrl().resolve("/gateway"))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(RawClient.HTTP.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(405);
    assertThat(gateway.connections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "", "/?v=10&encoding=json", "?encoding=json&v=10&compress=", "/resume/?v=10"})
  void a_websocket_opens_on_any_path(String pathAndQuery) throws Exception {
    String base = "ws://" + gateway.url().getAuthority();
    try (RawClient client = RawClient.connect(URI.create(base + pathAndQuery))) {
      assertThat(Json.tree(client.next()).path("op").intValue()).isEqualTo(10);
    }
  }
}
