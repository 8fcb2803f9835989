package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.GatewayApplication;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.HelloFrame;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.gateway.User;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.RawFrame;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A gateway server on a loopback port: HELLO, heartbeats, IDENTIFY to READY, RESUME with replay,
 * RECONNECT, INVALID_SESSION, close codes, and the faults that real gateways show.
 *
 * <p>Any client can connect to it: {@code GET /gateway} and {@code GET /gateway/bot} name its URL,
 * and {@code compress=zlib-stream} in the query is honoured.
 *
 * <pre>{@code
 * try (EmbeddedGateway gateway = EmbeddedGateway.start()) {
 *   GatewaySession session = GatewaySession.builder(GatewayProtocol.PROTOCOL)
 *       .url(gateway.url()).token("test").build();
 *   session.open().join();
 *   gateway.dispatch(new TypingStartEvent(...));
 * }
 * }</pre>
 */
public final class EmbeddedGateway implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  private final EmbeddedGatewayOptions options;
  private final CommandLog commands = new CommandLog();
  private final SessionStore sessions;
  private final List<ClientConnection> connections = new CopyOnWriteArrayList<>();
  private final AtomicInteger upgrades = new AtomicInteger();
  private final Map<Integer, BiConsumer<ClientConnection, RawFrame>> answers =
      new ConcurrentHashMap<>();
  private final Undertow server;
  private final int port;

  private EmbeddedGateway(EmbeddedGatewayOptions options) {
    this.options = options;
    this.sessions = new SessionStore(options.replayWindow());
    HttpHandler webSocket = Handlers.websocket(this::connected);
    HttpHandler upgrade = exchange -> upgrade(exchange, webSocket);
    this.server =
        Undertow.builder()
            .addHttpListener(0, HOST)
            .setIoThreads(2)
            .setWorkerThreads(2)
            .setHandler(
                new HttpEndpoints(options, () -> url().toString(), sessions::created, upgrade))
            .build();
    server.start();
    this.port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** Starts a gateway that keeps every promise of the protocol. */
  public static EmbeddedGateway start() {
    return start(EmbeddedGatewayOptions.defaults());
  }

  /** Starts a gateway with these options. */
  public static EmbeddedGateway start(EmbeddedGatewayOptions options) {
    return new EmbeddedGateway(options);
  }

  /** The WebSocket URL, such as {@code ws://127.0.0.1:43210/}. */
  public URI url() {
    return URI.create("ws://" + HOST + ":" + port + "/");
  }

  /** The base of the two REST calls, such as {@code http://127.0.0.1:43210/}. */
  public URI httpUrl() {
    return URI.create("http://" + HOST + ":" + port + "/");
  }

  /** All that clients sent. */
  public CommandLog commands() {
    return commands;
  }

  /** Every connection since the start, the oldest first, closed ones too. */
  public List<ClientConnection> connections() {
    return List.copyOf(connections);
  }

  /**
   * The newest connection.
   *
   * @throws IllegalStateException if no client has connected yet
   */
  public ClientConnection connection() {
    if (connections.isEmpty()) {
      throw new IllegalStateException("no client has connected");
    }
    return connections.get(connections.size() - 1);
  }

  /** Dispatches an event to every session; those without a connection get it when they resume. */
  public void dispatch(Event event) {
    sessions.dispatch(options.protocol(), event);
  }

  /**
   * Dispatches an event given as JSON, of any name and shape.
   *
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if the text is not JSON
   */
  public void dispatch(String eventName, String json) {
    dispatch(new UnknownEvent(eventName, RawJson.of(json)));
  }

  /** Runs the answer whenever an identified client sends this opcode. */
  public EmbeddedGateway answer(int opcode, BiConsumer<ClientConnection, RawFrame> answer) {
    answers.put(opcode, answer);
    return this;
  }

  /** Forgets every session, so that a RESUME is refused with INVALID_SESSION. */
  public void forgetSessions() {
    sessions.removeAll();
  }

  /** Stops listening and drops every connection. */
  @Override
  public void close() {
    connections.forEach(ClientConnection::drop);
    server.stop();
  }

  private void upgrade(HttpServerExchange exchange, HttpHandler webSocket) throws Exception {
    int number = upgrades.incrementAndGet();
    if (options.behaviour().apply(number).upgrade()) {
      exchange.putAttachment(ConnectionListener.NUMBER, number);
      webSocket.handleRequest(exchange);
    } else {
      exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE).endExchange();
    }
  }

  private void connected(WebSocketHttpExchange exchange, WebSocketChannel channel) {
    int number = exchange.getAttachment(ConnectionListener.NUMBER);
    String query = exchange.getQueryString();
    Outbound outbound = new Outbound(query != null && query.contains("compress=zlib-stream"));
    String path = URI.create(exchange.getRequestURI()).getPath();
    ClientConnection connection =
        new ClientConnection(number, path, channel, GatewayProtocol.PROTOCOL, outbound);
    connections.add(connection);
    CommandHandler handler =
        new CommandHandler(options, sessions, commands, this::ready, this::answer);
    channel.getReceiveSetter().set(new ConnectionListener(connection, handler, sessions));
    channel.addCloseTask(closed -> connection.ended());
    Behaviour behaviour = options.behaviour().apply(number);
    channel.resumeReceives();
    if (behaviour.hello()) {
      connection.send(
          HelloFrame.builder().heartbeatInterval(options.heartbeatInterval().toMillis()).build());
    }
    if (behaviour.closeAfterHello() != null) {
      connection.close(behaviour.closeAfterHello(), "");
    }
  }

  private void answer(ClientConnection connection, RawFrame frame) {
    BiConsumer<ClientConnection, RawFrame> answer = answers.get(frame.opcode());
    if (answer != null) {
      answer.accept(connection, frame);
    }
  }

  private ReadyEvent ready(ServerSession session) {
    User user = User.builder().id(1).username("opcodec").discriminator("0").bot(true).build();
    return ReadyEvent.builder()
        .v(10)
        .user(user)
        .guilds(List.of())
        .sessionId(session.id())
        .resumeGatewayUrl(url() + "resume")
        .application(GatewayApplication.builder().id(1).build())
        .build();
  }
}
