package dev.opcodec.runtime.testkit;

import dev.opcodec.runtime.codec.RawJson;
import dev.opcodec.runtime.gateway.CloseCode;
import dev.opcodec.runtime.gateway.HelloFrame;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.RawFrame;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.xnio.Options;

/**
 * A gateway server on a loopback port: HELLO, heartbeats, IDENTIFY to READY, RESUME with replay,
 * RECONNECT, INVALID_SESSION, close codes, and the faults that real gateways show. How to use it in
 * a test is told in the description of this package.
 *
 * <p>For any number of threads. Close it: it has threads of its own.
 */
public final class EmbeddedGateway implements AutoCloseable {
  /** The real one names its hosts and their timing here. */
  static final List<String> TRACE = List.of("[\"opcodec-embedded-gateway\",{\"micros\":0}]");

  private static final String HOST = "127.0.0.1";
  private static final int SHUTDOWN_MILLIS = 500;
  private static final AtomicInteger STARTED = new AtomicInteger();

  private final EmbeddedGatewayOptions options;
  private final CommandLog commands = new CommandLog();
  private final Arrivals<ClientConnection> connections = new Arrivals<>();
  private final ScriptedAnswers answers = new ScriptedAnswers();
  private final Sessions sessions;
  private final CommandHandler handler;
  private final Undertow server;
  private final int port;
  private volatile boolean closed;

  private EmbeddedGateway(EmbeddedGatewayOptions options) {
    this.options = options;
    this.sessions = new Sessions(options.protocol(), options.replayWindow());
    LoginDesk desk = new LoginDesk(options, sessions, () -> url().toString());
    this.handler = new CommandHandler(options.protocol(), sessions, commands, desk, answers);
    UpgradeHandler upgrade = new UpgradeHandler(options, Handlers.websocket(this::connected));
    this.server =
        Undertow.builder()
            .addHttpListener(0, HOST)
            .setIoThreads(2)
            .setWorkerThreads(1)
            .setWorkerOption(
                Options.WORKER_NAME, "opcodec-embedded-gateway-" + STARTED.incrementAndGet())
            .setWorkerOption(Options.THREAD_DAEMON, true)
            .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, SHUTDOWN_MILLIS)
            .setHandler(
                new HttpEndpoints(options, () -> url().toString(), sessions::started, upgrade))
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

  /** The WebSocket URL, such as {@code ws://127.0.0.1:43210/}; any path and query will do. */
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
    return connections.all();
  }

  /**
   * The newest connection. A client may know of its connection a little before the gateway does:
   * unless it has been heard of on this one, {@link #awaitConnection} is the better choice.
   *
   * @throws IllegalStateException if no client has connected yet
   */
  public ClientConnection connection() {
    List<ClientConnection> all = connections();
    if (all.isEmpty()) {
      throw new IllegalStateException("no client has connected");
    }
    return all.get(all.size() - 1);
  }

  /**
   * Waits for the connection of a number, which may be there already.
   *
   * @param number counted from 1, with attempts to connect that were refused
   * @param timeout how long to wait
   * @throws TimeoutException if it does not come in time
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public ClientConnection awaitConnection(int number, Duration timeout)
      throws InterruptedException, TimeoutException {
    return connections.await(connection -> connection.number() == number, 1, timeout);
  }

  /**
   * Dispatches an event to every session; those without a connection get it when they resume.
   *
   * @throws dev.opcodec.runtime.protocol.NotInProtocolException if the gateway's protocol does not
   *     have the event's class, or has replaced it
   */
  public void dispatch(Event event) {
    sessions.dispatch(event);
  }

  /**
   * Dispatches an event given as JSON, of any name and shape.
   *
   * @throws dev.opcodec.runtime.codec.JsonDecodeException if the text is not JSON
   */
  public void dispatch(String eventName, String json) {
    dispatch(new UnknownEvent(eventName, RawJson.of(json)));
  }

  /**
   * Runs the answer whenever an identified client sends this opcode, on a thread of the server:
   * until it returns, nothing more is read from that client. One that throws closes the connection
   * with 4000, and {@link #close()} tells of it. IDENTIFY, RESUME and heartbeats the gateway
   * answers itself.
   */
  public EmbeddedGateway answer(int opcode, BiConsumer<ClientConnection, RawFrame> answer) {
    answers.put(opcode, answer);
    return this;
  }

  /**
   * Makes every session one that cannot be resumed: a RESUME is refused with INVALID_SESSION.
   * Sessions that have a connection go on until it ends.
   */
  public void forgetSessions() {
    sessions.expireAll();
  }

  /**
   * Stops listening and drops every connection, within a second. Has no effect the second time.
   *
   * @throws AssertionError if code of the test, such as an answer, threw something; that is its
   *     cause
   */
  @Override
  public void close() {
    closed = true;
    connections().forEach(ClientConnection::drop);
    server.stop();
    answers.rethrow();
  }

  private void connected(WebSocketHttpExchange exchange, WebSocketChannel channel) {
    ConnectionRequest request = exchange.getAttachment(ConnectionRequest.KEY);
    ClientConnection connection = new ClientConnection(request, channel);
    channel.getReceiveSetter().set(new ConnectionListener(connection, handler));
    channel.addCloseTask(ended -> connection.ended());
    connections.add(connection);
    if (closed) {
      connection.drop();
      return;
    }
    greet(connection, request);
    channel.resumeReceives();
  }

  private void greet(ClientConnection connection, ConnectionRequest request) {
    if (!request.asksFor(options.protocol().version())) {
      CommandHandler.refuse(connection, CloseCode.INVALID_API_VERSION);
      return;
    }
    if (request.behaviour().hello()) {
      connection.send(
          HelloFrame.builder()
              .heartbeatInterval(options.heartbeatInterval().toMillis())
              .trace(TRACE)
              .build());
    }
    @Nullable Integer code = request.behaviour().closeAfterHello();
    if (code != null) {
      connection.close(code, "");
    }
  }
}
