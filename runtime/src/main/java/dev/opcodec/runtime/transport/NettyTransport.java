package dev.opcodec.runtime.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/**
 * WebSockets of Netty, for many sessions in one JVM: one that is idle takes a small part of the
 * memory that one of {@code java.net.http} does, and a message half the CPU time ({@code
 * docs/throughput.md}). A few threads read all of them and tell listeners there and then, in
 * batches: on these threads messages are inflated and events decoded, so a session's executor must
 * not run handlers that block on the thread that submits them.
 *
 * <pre>{@code
 * GatewaySession.builder(GatewayProtocol.PROTOCOL).transport(NettyTransport.shared())
 * }</pre>
 *
 * <p>Needs {@code io.netty:netty-codec-http}, an optional dependency; on the module path its
 * modules must be resolved, by a {@code requires} of the application or {@code --add-modules}.
 */
public final class NettyTransport implements Transport {
  private static final int CONNECT_TIMEOUT_MILLIS = 60_000;
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final Bootstrap bootstrap;
  private final SslContext tls;
  private final int messageLimit;

  /**
   * A transport on threads of the caller, which it does not end.
   *
   * @param threads read and write
   * @param channels the kind of channels that they serve
   * @param tls for {@code wss}; a host's name is checked whatever this says
   * @param messageLimit most bytes of a received message; a larger one closes the connection
   */
  @SuppressWarnings("exports") // whoever makes one requires Netty's modules
  public NettyTransport(
      EventLoopGroup threads,
      Class<? extends SocketChannel> channels,
      SslContext tls,
      int messageLimit) {
    this.tls = Objects.requireNonNull(tls, "tls");
    this.messageLimit = messageLimit;
    if (messageLimit < 1) {
      throw new IllegalArgumentException("the message limit must be positive");
    }
    bootstrap =
        new Bootstrap()
            .group(threads)
            .channel(channels)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_TIMEOUT_MILLIS);
  }

  /** Uses the same threads, which are daemons, for all sessions of this JVM. */
  public static NettyTransport shared() {
    return Shared.TRANSPORT;
  }

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    NettyConnection connection = new NettyConnection(listener, messageLimit);
    boolean encrypted = "wss".equalsIgnoreCase(uri.getScheme());
    if (uri.getHost() == null || !encrypted && !"ws".equalsIgnoreCase(uri.getScheme())) {
      connection.failed("no address of a WebSocket");
      return connection;
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? HTTPS_PORT : HTTP_PORT;
    Bootstrap own = bootstrap.clone();
    own.handler(new NettyUpgrade(connection, uri, port, encrypted ? tls : null, messageLimit));
    // A look-up blocks, and must not on a thread that reads a thousand sockets.
    CompletableFuture.supplyAsync(() -> new InetSocketAddress(uri.getHost(), port))
        .thenAccept(address -> connection.connecting(own.connect(address)))
        .exceptionally(
            error -> {
              Throwable cause = error instanceof CompletionException ? error.getCause() : error;
              connection.failed(NettyConnection.explain(cause));
              return null;
            });
    return connection;
  }

  private static final class Shared {
    static final NettyTransport TRANSPORT =
        new NettyTransport(
            new MultiThreadIoEventLoopGroup(
                Runtime.getRuntime().availableProcessors(),
                new DefaultThreadFactory("opcodec-netty", true),
                NioIoHandler.newFactory()),
            NioSocketChannel.class,
            defaultTls(),
            JdkTransport.DEFAULT_MESSAGE_LIMIT);

    private static SslContext defaultTls() {
      try {
        return SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS").build();
      } catch (SSLException error) {
        throw new IllegalStateException("this JVM has no TLS", error);
      }
    }
  }
}
