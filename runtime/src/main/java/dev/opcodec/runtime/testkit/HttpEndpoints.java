package dev.opcodec.runtime.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The two REST calls that clients make before they connect: URL-1 and URL-2. */
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
    if (exchange.getRequestHeaders().contains(Headers.UPGRADE)) {
      webSocket.handleRequest(exchange);
    } else if (path.endsWith("/gateway")) {
      reply(exchange, JsonNodeFactory.instance.objectNode().put("url", url.get()));
    } else if (path.endsWith("/gateway/bot")) {
      bot(exchange);
    } else {
      exchange.setStatusCode(404).endExchange();
    }
  }

  private void bot(HttpServerExchange exchange) {
    @Nullable String authorization = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    boolean accepted =
        authorization != null
            && authorization.startsWith("Bot ")
            && (options.token() == null || authorization.equals("Bot " + options.token()));
    if (!accepted) {
      exchange.setStatusCode(401);
      reply(
          exchange,
          JsonNodeFactory.instance.objectNode().put("message", "401: Unauthorized").put("code", 0));
      return;
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("url", url.get()).put("shards", options.shards());
    body.putObject("session_start_limit")
        .put("total", options.sessionStarts())
        .put("remaining", Math.max(0, options.sessionStarts() - sessionsStarted.getAsInt()))
        .put("reset_after", DAY_MILLIS)
        .put("max_concurrency", options.maxConcurrency());
    reply(exchange, body);
  }

  private static void reply(HttpServerExchange exchange, ObjectNode body) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(body.toString());
  }
}
