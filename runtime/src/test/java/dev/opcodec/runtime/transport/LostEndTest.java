package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** With a client whose executor is a pool, one in four of these hears of no end. */
@Timeout(60)
class LostEndTest {
  private static final int TRIES = Integer.getInteger("opcodec.lostEndTries", 1);

  private volatile String reader = "";
  private final JdkTransport.Reader read = JdkTransport.Reader.single(this::handOn);
  private final JdkTransport transport =
      new JdkTransport(uri -> read, JdkTransport.DEFAULT_MESSAGE_LIMIT);

  private void handOn(Runnable task) {
    reader = Thread.currentThread().getName();
    ForkJoinPool.commonPool().execute(task);
  }

  @RepeatedTest(40)
  void scenario_38_a_drop_right_behind_a_text_frame_is_told() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      Told told = new Told();
      try (LoopbackPeer peer = new LoopbackPeer()) {
        transport.connect(peer.uri(), told);
        peer.accept();
        assertThat(told.next()).isEqualTo("opened");
        passOpening(peer, told);
        peer.text("last words");
        peer.drop();
        assertThat(told.next()).isEqualTo("text last words");
        assertThat(told.next()).isEqualTo("closed null");
      }
    }
  }

  /** The JDK loses an end that it reads while nobody has asked for more. */
  @RepeatedTest(20)
  void scenario_38_a_drop_behind_what_came_during_a_pause_is_told() throws Exception {
    Told told = new Told();
    try (LoopbackPeer peer = new LoopbackPeer()) {
      Connection connection = transport.connect(peer.uri(), told);
      peer.accept();
      assertThat(told.next()).isEqualTo("opened");
      passOpening(peer, told);
      connection.pauseReading();
      for (int i = 0; i < 10; i++) {
        peer.text("unread " + i);
      }
      peer.drop();
      assertThat(told.isSilentFor(50)).isTrue();
      connection.resumeReading();
      for (int i = 0; i < 10; i++) {
        assertThat(told.next()).isEqualTo("text unread " + i);
      }
      assertThat(told.next()).isEqualTo("closed null");
    }
  }

  /**
   * The thread that opens a connection hands on what comes without a pause from then on, and on it
   * an end can still be missed. After that the thread that reads the socket does.
   */
  private void passOpening(LoopbackPeer peer, Told told) throws Exception {
    do {
      peer.text("first words");
      assertThat(told.next()).isEqualTo("text first words");
    } while (!reader.endsWith("SelectorManager"));
  }

  /** Notes what is told. */
  private static final class Told implements TransportListener {
    private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

    private void note(String what) {
      all.add(what);
    }

    @Nullable String next() throws InterruptedException {
      return all.poll(10, TimeUnit.SECONDS);
    }

    boolean isSilentFor(long millis) throws InterruptedException {
      return all.poll(millis, TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void opened() {
      note("opened");
    }

    @Override
    public void failed(@Nullable Integer status, String reason) {
      note("failed " + reason);
    }

    @Override
    public void text(byte[] buffer, int offset, int length) {
      note("text " + new String(buffer, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void binary(byte[] buffer, int offset, int length) {
      note("binary");
    }

    @Override
    public void closed(@Nullable Integer code, String reason) {
      note("closed " + code);
    }
  }
}
