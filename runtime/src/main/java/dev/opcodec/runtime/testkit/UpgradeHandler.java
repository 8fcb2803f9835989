package dev.opcodec.runtime.testkit;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the attempts to open a WebSocket, on any path, and refuses those it cannot serve. */
final class UpgradeHandler implements HttpHandler {
  private final EmbeddedGatewayOptions options;
  private final HttpHandler webSocket;
  private final AtomicInteger attempts = new AtomicInteger();

  UpgradeHandler(EmbeddedGatewayOptions options, HttpHandler webSocket) {
    this.options = options;
    this.webSocket = webSocket;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    int number = attempts.incrementAndGet();
    // Asked once a connection: a test's function may count its calls.
    Behaviour behaviour = options.behaviour().apply(number);
    ConnectionRequest request = ConnectionRequest.of(number, behaviour, exchange);
    @Nullable String refusal = request.refusal();
    if (!behaviour.upgrade()) {
      exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
    } else if (refusal != null) {
      exchange.setStatusCode(StatusCodes.BAD_REQUEST);
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
      exchange.getResponseSender().send(refusal);
    } else {
      exchange.putAttachment(ConnectionRequest.KEY, request);
      webSocket.handleRequest(exchange);
    }
  }
}
