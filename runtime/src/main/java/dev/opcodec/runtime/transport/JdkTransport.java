package dev.opcodec.runtime.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/**
 * WebSockets of {@code java.net.http}.
 *
 * <p>A client hands what comes over {@code ws} from the thread that reads the socket to its
 * executor, and forgets the end of the stream if it reads that before the executor is done with the
 * text frame in front of it: the connection then looks alive until a heartbeat is missed. Over
 * {@code wss} both happen on one thread, in order. So {@link #shared} has a client of its own for
 * {@code ws}, whose executor runs each task where it is submitted; with it only an end in the very
 * moment of the opening can still be missed. A client that is given is used as it is.
 */
public final class JdkTransport implements Transport {
  /** 32 MiB: more than the largest READY seen, less than what would endanger a heap. */
  public static final int DEFAULT_MESSAGE_LIMIT = 32 * 1024 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);

  private final Function<URI, HttpClient> clients;
  private final int messageLimit;

  /**
   * @param client opens the connections; may be shared
   * @param messageLimit most bytes of a received message; a larger one closes the connection
   */
  public JdkTransport(HttpClient client, int messageLimit) {
    this(always(Objects.requireNonNull(client, "client")), messageLimit);
  }

  private JdkTransport(Function<URI, HttpClient> clients, int messageLimit) {
    this.clients = clients;
    if (messageLimit < 1) {
      throw new IllegalArgumentException("the message limit must be positive");
    }
    this.messageLimit = messageLimit;
  }

  private static Function<URI, HttpClient> always(HttpClient client) {
    return uri -> client;
  }

  /** Uses the same clients, with their threads, for all sessions of this JVM. */
  public static JdkTransport shared() {
    return Shared.TRANSPORT;
  }

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    JdkConnection connection = new JdkConnection(listener, messageLimit);
    try {
      clients
          .apply(uri)
          .newWebSocketBuilder()
          .connectTimeout(CONNECT_TIMEOUT)
          .buildAsync(uri, connection.listener())
          .whenComplete(
              (socket, error) -> {
                if (error != null) {
                  connection.failed(error);
                }
              });
    } catch (IllegalArgumentException error) {
      connection.failed(error);
    }
    return connection;
  }

  private static final class Shared {
    static final JdkTransport TRANSPORT = new JdkTransport(Shared::client, DEFAULT_MESSAGE_LIMIT);

    private static final HttpClient ENCRYPTED = HttpClient.newHttpClient();

    private static HttpClient client(URI uri) {
      return "ws".equalsIgnoreCase(uri.getScheme()) ? Plain.CLIENT : ENCRYPTED;
    }
  }

  /** Made only where somebody connects without TLS: a test, or a proxy on the same machine. */
  private static final class Plain {
    static final HttpClient CLIENT = HttpClient.newBuilder().executor(Runnable::run).build();
  }
}
