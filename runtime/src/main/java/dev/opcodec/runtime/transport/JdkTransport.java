package dev.opcodec.runtime.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * WebSockets of {@code java.net.http}.
 *
 * <p>A client hands what comes over {@code ws} from the thread that reads the socket to its
 * executor, and forgets the end of the stream if it reads that before the executor is done with the
 * text frame in front of it: the connection then looks alive until a heartbeat is missed. Over
 * {@code wss} both happen on one thread, in order. So {@link #shared} has a client of its own for
 * {@code ws}, whose executor runs each task where it is submitted. That makes one thread read all
 * its sockets, so it does nothing else: listeners are told on other threads. A client that is given
 * is used as it is.
 *
 * <p>The cause is that a WebSocket goes on to read when it has handed on all it had, asked for more
 * or not, and throws at an end that it meets before it is asked. So it is asked at once, during a
 * pause too, as long as there is room for what it may bring. Two ends can still be missed, until a
 * time-out or a missing heartbeat tells of them: one right behind what came in one piece with the
 * answer to the upgrade, for that is handed on by the thread that opens the connection while
 * another may read the end; and one right behind the last message that there was room for.
 *
 * <p>A client forgets a socket, and never closes it, whose upgrade is answered with what is no HTTP
 * (seen in JDK 17 and 25): nothing that this class could reach leads to that socket. It takes a
 * damaged stream, or a server of another protocol, such as TLS where {@code ws} was asked for; an
 * answer that is HTTP, whatever it says, ends the connection. {@link NettyTransport} closes both.
 */
public final class JdkTransport implements Transport {
  /** 32 MiB: more than the largest READY seen, less than what would endanger a heap. */
  public static final int DEFAULT_MESSAGE_LIMIT = 32 * 1024 * 1024;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(60);

  /**
   * A client and what goes with it.
   *
   * @param handOn the threads on which listeners are told
   */
  record Reader(HttpClient client, Executor handOn) {
    /** Of a client that reads each socket on a thread of its pool. */
    static Reader pooled(HttpClient client) {
      return new Reader(client, Runnable::run);
    }

    /** Of one that reads all sockets on one thread. */
    static Reader single(Executor handOn) {
      return new Reader(HttpClient.newBuilder().executor(Runnable::run).build(), handOn);
    }
  }

  private final Function<URI, Reader> readers;
  private final int messageLimit;

  /**
   * @param client opens the connections; may be shared
   * @param messageLimit most bytes of a received message; a larger one closes the connection
   */
  public JdkTransport(HttpClient client, int messageLimit) {
    this(always(Reader.pooled(Objects.requireNonNull(client, "client"))), messageLimit);
  }

  /**
   * @param readers gives the one for a URI, each time the same
   */
  JdkTransport(Function<URI, Reader> readers, int messageLimit) {
    this.readers = readers;
    if (messageLimit < 1) {
      throw new IllegalArgumentException("the message limit must be positive");
    }
    this.messageLimit = messageLimit;
  }

  private static Function<URI, Reader> always(Reader reader) {
    return uri -> reader;
  }

  /** Uses the same clients, with their threads, for all sessions of this JVM. */
  public static JdkTransport shared() {
    return Shared.TRANSPORT;
  }

  @Override
  public Connection connect(URI uri, TransportListener listener) {
    Reader reader = readers.apply(uri);
    JdkConnection connection = new JdkConnection(listener, messageLimit, reader.handOn);
    try {
      reader
          .client
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
    static final JdkTransport TRANSPORT = new JdkTransport(Shared::reader, DEFAULT_MESSAGE_LIMIT);

    private static final Reader ENCRYPTED = Reader.pooled(HttpClient.newHttpClient());

    private static Reader reader(URI uri) {
      return "ws".equalsIgnoreCase(uri.getScheme()) ? Plain.READER : ENCRYPTED;
    }
  }

  /** Made only where somebody connects without TLS: a test, or a proxy on the same machine. */
  private static final class Plain {
    static final Reader READER = Reader.single(threads());

    private static final int IDLE_SECONDS = 10;

    /** Nothing that listeners do blocks, so there is no use in more threads than processors. */
    private static Executor threads() {
      int most = Math.max(2, Runtime.getRuntime().availableProcessors());
      AtomicInteger count = new AtomicInteger();
      ThreadPoolExecutor threads =
          new ThreadPoolExecutor(
              most,
              most,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> {
                Thread thread = new Thread(task, "opcodec-reader-" + count.incrementAndGet());
                thread.setDaemon(true);
                return thread;
              });
      threads.allowCoreThreadTimeOut(true);
      return threads;
    }
  }
}
