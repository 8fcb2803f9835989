package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** With a client whose executor is a pool, one in four of these hears of no end. */
@Timeout(60)
class LostEndTest {
  private static final int TRIES = Integer.getInteger("opcodec.lostEndTries", 1);

  @RepeatedTest(40)
  void scenario_38_a_drop_right_behind_a_text_frame_is_told() throws Exception {
    for (int i = 0; i < TRIES; i++) {
      Told told = new Told();
      try (LoopbackPeer peer = new LoopbackPeer()) {
        JdkTransport.shared().connect(peer.uri(), told);
        peer.accept();
        assertThat(told.next()).startsWith("opened");
        passOpening(peer, told);
        peer.text("last words");
        peer.drop();
        assertThat(told.next()).startsWith("text last words");
        assertThat(told.next()).startsWith("closed null");
      }
    }
  }

  /**
   * The thread that opens a connection hands on what comes without a pause from then on, and on it
   * an end can still be missed. After that the thread that reads the socket does.
   */
  private static void passOpening(LoopbackPeer peer, Told told) throws Exception {
    String first;
    do {
      peer.text("first words");
      first = Objects.requireNonNull(told.next());
      assertThat(first).startsWith("text first words");
    } while (!first.endsWith("SelectorManager"));
  }

  /** Notes what is told, and on which thread. */
  private static final class Told implements TransportListener {
    private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

    private void note(String what) {
      all.add(what + " on " + Thread.currentThread().getName());
    }

    @Nullable String next() throws InterruptedException {
      return all.poll(10, TimeUnit.SECONDS);
    }

    @Override
    public void opened() {
      note("opened");
    }

    @Override
    public void failed(String why) {
      note("failed " + why);
    }

    @Override
    public void text(byte[] utf8) {
      note("text " + new String(utf8, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void binary(byte[] data) {
      note("binary");
    }

    @Override
    public void closed(@Nullable Integer code, String reason) {
      note("closed " + code);
    }
  }
}
