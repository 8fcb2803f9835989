package dev.opcodec.runtime.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;

/** WebSockets of {@code java.net.http}. */
public final class JdkTransport implements Transport {
  /** 32 MiB: more than the largest READY seen, less than what would endanger a heap. */
  public static final int DEFAULT_MESSAGE_LIMIT = 32 * 1024 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient client;
  private final int messageLimit;

  /**
   * @param client opens the connections; may be shared
   * @param messageLimit most bytes of a received message; a larger one closes the connection
   */
  public JdkTransport(HttpClient client, int messageLimit) {
    this.client = Objects.requireNonNull(client, "client");
    if (messageLimit < 1) {
      throw new IllegalArgumentException("the message limit must be positive");
    }
    this.messageLimit = messageLimit;
  }

  /** Uses one client, with its threads, for all sessions of this JVM. */
  public static JdkTransport shared() {
    return Shared.TRANSPORT;
  }

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    JdkConnection connection = new JdkConnection(listener, messageLimit);
    try {
      client
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
    static final JdkTransport TRANSPORT =
        new JdkTransport(HttpClient.newHttpClient(), DEFAULT_MESSAGE_LIMIT);
  }
}
