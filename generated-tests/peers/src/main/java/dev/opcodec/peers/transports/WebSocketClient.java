package dev.opcodec.peers.transports;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A client that counts binary messages. */
interface WebSocketClient {
  /**
   * Opens a connection.
   *
   * @param counter told the size of each message
   * @return completes when it is open
   */
  CompletableFuture<?> open(URI uri, MessageCounter counter) throws Exception;

  /** The clients, by the name that is given on the command line. */
  enum Kind {
    JDK("java.net.http", JdkClient::new),
    NETTY("Netty", NettyClient::new),
    JETTY("Jetty", JettyClient::new),
    UNDERTOW("Undertow", UndertowClient::new),
    TYRUS("Tyrus on Grizzly", TyrusClient::new),
    NV("nv-websocket-client", NvClient::new),
    TOOTALLNATE("Java-WebSocket", TooTallNateClient::new);

    private final String title;
    private final Supplier<WebSocketClient> maker;

    Kind(String title, Supplier<WebSocketClient> maker) {
      this.title = title;
      this.maker = maker;
    }

    String title() {
      return title;
    }

    WebSocketClient make() {
      return maker.get();
    }
  }
}
