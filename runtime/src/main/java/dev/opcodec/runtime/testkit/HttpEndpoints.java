package dev.opcodec.runtime.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.runtime.codec.RawJson;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The REST calls that clients make before they connect (URL-1, URL-2), and the upgrade. */
final class HttpEndpoints implements HttpHandler {
  private static final long DAY_MILLIS = 86_400_000;

  private final EmbeddedGatewayOptions options;
  private final Supplier<String> url;
  private final IntSupplier sessionsStarted;
  private final HttpHandler webSocket;

  HttpEndpoints(
      EmbeddedGatewayOptions options,
      Supplier<String> url,
      IntSupplier sessionsStarted,
      HttpHandler webSocket) {
    this.options = options;
    this.url = url;
    this.sessionsStarted = sessionsStarted;
    this.webSocket = webSocket;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String path = exchange.getRequestPath();
    @Nullable RawJson other = options.rest().find(path);
    // An upgrade to h2c, which some HTTP clients offer with every request, is none of ours.
    if ("websocket".equalsIgnoreCase(exchange.getRequestHeaders().getFirst(Headers.UPGRADE))) {
      webSocket.handleRequest(exchange);
    } else if (other == null && !path.endsWith("/gateway") && !path.endsWith("/gateway/bot")) {
      refuse(exchange, StatusCodes.NOT_FOUND, "404: Not Found");
    } else if (!exchange.getRequestMethod().equals(Methods.GET)) {
      refuse(exchange, StatusCodes.METHOD_NOT_ALLOWED, "405: Method Not Allowed");
    } else if (path.endsWith("/gateway")) {
      reply(exchange, JsonNodeFactory.instance.objectNode().put("url", url.get()).toString());
    } else if (!isAuthorized(exchange)) {
      refuse(exchange, StatusCodes.UNAUTHORIZED, "401: Unauthorized");
    } else {
      reply(exchange, other == null ? bot() : other.json());
    }
  }

  private boolean isAuthorized(HttpServerExchange exchange) {
    @Nullable String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    return authorization != null
        && authorization.startsWith(EmbeddedGatewayOptions.BOT)
        && options.accepts(authorization);
  }

  private String bot() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("url", url.get()).put("shards", options.shards());
    body.putObject("session_start_limit")
        .put("total", options.sessionStarts())
        .put("remaining", Math.max(0, options.sessionStarts() - sessionsStarted.getAsInt()))
        .put("reset_after", DAY_MILLIS)
        .put("max_concurrency", options.maxConcurrency());
    return body.toString();
  }

  private static void refuse(HttpServerExchange exchange, int status, String message) {
    exchange.setStatusCode(status);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    reply(exchange, body.put("message", message).put("code", 0).toString());
  }

  private static void reply(HttpServerExchange exchange, String json) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(json);
  }
}
