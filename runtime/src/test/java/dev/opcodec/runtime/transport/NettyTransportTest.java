package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class NettyTransportTest extends TransportContract {
  private static final EventLoopGroup THREADS =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

  private static final NettyTransport TRANSPORT =
      new NettyTransport(THREADS, NioSocketChannel.class, tls(), MESSAGE_LIMIT);

  private static SslContext tls() {
    try {
      return SslContextBuilder.forClient().build();
    } catch (SSLException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void end() {
    THREADS.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  @Override
  Transport transport() {
    return TRANSPORT;
  }

  /** A connection whose thread has not yet been told that it is being made. */
  private NettyConnection made(NioSocketChannel channel) throws Exception {
    NettyConnection connection = new NettyConnection(listener, MESSAGE_LIMIT);
    channel
        .pipeline()
        .addLast(new NettyUpgrade(connection, peer.uri(), peer.port(), null, MESSAGE_LIMIT));
    THREADS.register(channel).sync();
    return connection;
  }

  @Test
  void scenario_23_scenario_38_close_code_that_outruns_the_news_of_the_connection_is_handed_on()
      throws Exception {
    NioSocketChannel channel = new NioSocketChannel();
    NettyConnection connection = made(channel);
    channel.eventLoop().submit(() -> connection.closeReceived(4004, "")).sync();
    assertThat(listener.next()).isEqualTo("closed 4004");
    assertThat(channel.closeFuture().await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void refusal_that_outruns_the_news_of_the_connection_leaves_no_socket() throws Exception {
    NioSocketChannel channel = new NioSocketChannel();
    NettyConnection connection = made(channel);
    channel.eventLoop().submit(() -> connection.refused(503)).sync();
    assertThat(listener.next()).isEqualTo("failed 503 HTTP 503");
    assertThat(channel.closeFuture().await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void messages_that_are_there_at_once_come_as_a_batch() throws Exception {
    StringBuilder told = new StringBuilder();
    RecordingListener listener =
        new RecordingListener() {
          @Override
          public void text(byte[] buffer, int offset, int length) {
            told.append('t');
            super.text(buffer, offset, length);
          }

          @Override
          public void batchBegins() {
            told.append('[');
          }

          @Override
          public void batchEnds() {
            told.append(']');
          }
        };
    try (LoopbackPeer peer = new LoopbackPeer()) {
      TRANSPORT.connect(peer.uri(), listener);
      peer.accept();
      assertThat(listener.next()).isEqualTo("opened");
      byte[] frames = new byte[3 * 200];
      for (int i = 0; i < frames.length; i += 3) {
        frames[i] = (byte) 0x81;
        frames[i + 1] = 1;
        frames[i + 2] = 'x';
      }
      peer.write(frames);
      peer.closeFrame(4000);
      for (int i = 0; i < 200; i++) {
        assertThat(listener.next()).isEqualTo("text x");
      }
      assertThat(listener.next()).isEqualTo("closed 4000");
      assertThat(told.toString()).matches("(\\[t{1,64}])+").contains("tttttttt");
    }
  }

  private static RecordingListener pausesAtEachText(AtomicReference<Connection> connection) {
    return new RecordingListener() {
      @Override
      public void text(byte[] buffer, int offset, int length) {
        // First, for whoever is told resumes.
        connection.get().pauseReading();
        super.text(buffer, offset, length);
      }
    };
  }

  @Test
  void what_was_read_with_the_message_that_pauses_is_told_when_reading_goes_on() throws Exception {
    AtomicReference<Connection> connection = new AtomicReference<>();
    RecordingListener listener = pausesAtEachText(connection);
    try (LoopbackPeer peer = new LoopbackPeer()) {
      connection.set(TRANSPORT.connect(peer.uri(), listener));
      peer.accept();
      assertThat(listener.next()).isEqualTo("opened");
      peer.write(new byte[] {(byte) 0x81, 1, 'a', (byte) 0x81, 1, 'b', (byte) 0x81, 1, 'c'});
      peer.closeFrame(4000);
      peer.drop();
      for (String text : new String[] {"a", "b", "c"}) {
        assertThat(listener.next()).isEqualTo("text " + text);
        assertThat(listener.isSilent()).isTrue();
        connection.get().resumeReading();
      }
      assertThat(listener.next()).isEqualTo("closed 4000");
    }
  }

  /** Its buffers are counted. */
  public static final class CountedChannel extends NioSocketChannel {
    static final UnpooledByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(true);

    /** For the bootstrap. */
    public CountedChannel() {
      config().setAllocator(BUFFERS);
    }
  }

  @Test
  void what_is_held_back_when_a_connection_is_abandoned_leaves_no_buffer() throws Exception {
    AtomicReference<Connection> connection = new AtomicReference<>();
    RecordingListener listener = pausesAtEachText(connection);
    try (LoopbackPeer peer = new LoopbackPeer()) {
      connection.set(
          new NettyTransport(THREADS, CountedChannel.class, tls(), MESSAGE_LIMIT)
              .connect(peer.uri(), listener));
      peer.accept();
      assertThat(listener.next()).isEqualTo("opened");
      peer.write(new byte[] {(byte) 0x81, 1, 'a', (byte) 0x81, 1, 'b', (byte) 0x81, 1, 'c'});
      assertThat(listener.next()).isEqualTo("text a");
      connection.get().abandon(4000);
      assertThat(peer.read().closeCode()).isEqualTo(4000);
      assertThat(peer.isGone()).isTrue();
    }
    // The first ends with the task that closes the channel, the second with what that left to do.
    THREADS.submit(() -> {}).sync();
    THREADS.submit(() -> {}).sync();
    assertThat(CountedChannel.BUFFERS.metric().usedDirectMemory()).isZero();
    assertThat(CountedChannel.BUFFERS.metric().usedHeapMemory()).isZero();
    assertThat(listener.isSilent()).isTrue();
  }

  @Test
  void a_connection_that_is_abandoned_at_once_is_heard_of_no_more() throws Exception {
    RecordingListener listener = new RecordingListener();
    try (LoopbackPeer peer = new LoopbackPeer()) {
      TRANSPORT.connect(peer.uri(), listener).abandon(4000);
      RecordingListener other = new RecordingListener();
      TRANSPORT.connect(URI.create("ws://127.0.0.1:1/"), other);
      assertThat(other.next()).startsWith("failed null ");
    }
    assertThat(listener.isSilent()).isTrue();
  }

  /** Which the JDK's client does not do. */
  @Test
  void an_answer_that_is_no_http_ends_the_connection() throws Exception {
    try (LoopbackPeer peer = new LoopbackPeer()) {
      TRANSPORT.connect(peer.uri(), new RecordingListener());
      peer.answerNonsense();
      assertThat(peer.isGone()).isTrue();
    }
  }

  @Test
  void a_peer_that_is_not_trusted_fails() throws Exception {
    RecordingListener listener = new RecordingListener();
    try (TlsPeer peer = new TlsPeer()) {
      TRANSPORT.connect(peer.uri(), listener);
      peer.acceptInVain();
      assertThat(listener.next()).isEqualTo("failed null SSLHandshakeException");
    }
  }

  @Test
  void encrypted_messages_arrive_from_a_peer_that_is_trusted() throws Exception {
    RecordingListener listener = new RecordingListener();
    try (TlsPeer peer = new TlsPeer()) {
      SslContext tls = SslContextBuilder.forClient().trustManager(peer.certificate()).build();
      Connection connection =
          new NettyTransport(THREADS, NioSocketChannel.class, tls, MESSAGE_LIMIT)
              .connect(peer.uri(), listener);
      peer.accept();
      assertThat(listener.next()).isEqualTo("opened");
      peer.text("hello");
      assertThat(listener.next()).isEqualTo("text hello");
      connection.send("hi".getBytes(StandardCharsets.UTF_8));
      assertThat(peer.read().text()).isEqualTo("hi");
    }
  }

  @Test
  void a_trusted_certificate_of_another_host_fails() throws Exception {
    RecordingListener listener = new RecordingListener();
    try (TlsPeer peer = new TlsPeer("DNS:elsewhere.example")) {
      SslContext tls = SslContextBuilder.forClient().trustManager(peer.certificate()).build();
      new NettyTransport(THREADS, NioSocketChannel.class, tls, MESSAGE_LIMIT)
          .connect(peer.uri(), listener);
      peer.acceptInVain();
      assertThat(listener.next()).isEqualTo("failed null SSLHandshakeException");
    }
  }

  @Test
  void a_host_that_is_not_known_fails() throws Exception {
    RecordingListener listener = new RecordingListener();
    TRANSPORT.connect(URI.create("wss://no-such-host.invalid/"), listener);
    assertThat(listener.next()).startsWith("failed null ");
  }

  @Test
  void a_limit_that_takes_nothing_is_refused() {
    assertThatThrownBy(() -> new NettyTransport(THREADS, NioSocketChannel.class, tls(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
