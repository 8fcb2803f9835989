package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.transport.Connection;
import dev.opcodec.runtime.transport.SilentListener;
import dev.opcodec.runtime.transport.Transport;
import dev.opcodec.runtime.transport.TransportListener;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** All that users supply fails at any moment, each in its own way, and in the end behaves. */
class UnreliablePartsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String HELLO = "{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}";
  private static final String READY =
      "{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{\"session_id\":\"x\",\"resume_gateway_url\":\"\"}}";

  @Property(tries = 100)
  void session_comes_back_and_settles_every_command(@ForAll long seed) {
    Unreliable parts = new Unreliable(seed);
    GatewaySession session =
        GatewaySession.builder(TestProtocol.PROTOCOL)
            .token(Play.TOKEN)
            .transport(parts)
            .scheduler(parts.time)
            .executor(parts::run)
            .completions(parts::run)
            .identifyGate(parts::acquire)
            .listener(Listeners.lifecycle(event -> parts.mayFail()))
            .on(TestProtocol.Message.class, message -> parts.mayFail())
            .seed(seed)
            .build();
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    session.open();
    for (int i = 0; i < 40; i++) {
      sent.add(session.send(new TestProtocol.Poke("x")));
      parts.time.advance(parts.random.nextInt(60_000));
      parts.mayDrop();
    }
    parts.reliable = true;
    parts.time.advance(1_200_000);
    assertThat(session.state()).isEqualTo(Phase.READY);
    CompletableFuture<Void> last = session.send(new TestProtocol.Poke("last"));
    parts.time.advance(120_000);
    assertThat(last).isCompleted().isNotCompletedExceptionally();
    // Some of them on threads of the library, in place of the user's.
    assertThat(sent)
        .allSatisfy(each -> assertThat(each.handle((w, e) -> "")).succeedsWithin(PATIENCE));
    CompletableFuture<Void> closed = session.closeAsync();
    parts.time.advance(1_000);
    assertThat(closed).succeedsWithin(PATIENCE);
  }

  /** Executor, gate and transport in one. */
  private static final class Unreliable implements Transport {
    final VirtualTime time = new VirtualTime();
    final Random random;
    boolean reliable;
    private TransportListener listener = new SilentListener();

    Unreliable(long seed) {
      random = new Random(seed);
    }

    void mayFail() {
      if (!reliable && random.nextInt(5) == 0) {
        if (random.nextBoolean()) {
          throw new IllegalStateException("not now");
        }
        throw new NoClassDefFoundError("not here");
      }
    }

    void mayDrop() {
      if (random.nextInt(3) == 0) {
        listener.closed(null, "");
      }
    }

    void run(Runnable task) {
      mayFail();
      time.execute(task);
    }

    CompletableFuture<Void> acquire(int shard) {
      mayFail();
      CompletableFuture<Void> turn = new CompletableFuture<>();
      time.schedule(() -> turn.complete(null), random.nextInt(5_000));
      return turn;
    }

    @Override
    public Connection connect(URI uri, TransportListener told) {
      mayFail();
      listener = told;
      time.execute(
          () -> {
            told.opened();
            say(told, HELLO);
          });
      return new Unreliably(told);
    }

    private static void say(TransportListener listener, String frame) {
      byte[] utf8 = frame.getBytes(StandardCharsets.UTF_8);
      listener.text(utf8, 0, utf8.length);
    }

    private static void answer(TransportListener listener, String frame) {
      if (frame.startsWith("{\"op\":1,")) {
        say(listener, "{\"op\":11}");
      } else if (frame.startsWith("{\"op\":2,")) {
        say(listener, READY);
        say(listener, "{\"op\":0,\"t\":\"MESSAGE\",\"s\":2,\"d\":{\"content\":\"x\"}}");
      } else if (frame.startsWith("{\"op\":6,")) {
        say(listener, "{\"op\":0,\"t\":\"RESUMED\",\"s\":3,\"d\":{}}");
      }
    }

    private final class Unreliably implements Connection {
      private final TransportListener told;

      Unreliably(TransportListener told) {
        this.told = told;
      }

      @Override
      public CompletableFuture<Void> send(byte[] utf8) {
        mayFail();
        String frame = new String(utf8, StandardCharsets.UTF_8);
        time.execute(() -> answer(told, frame));
        return CompletableFuture.completedFuture(null);
      }

      @Override
      public void pauseReading() {
        mayFail();
      }

      @Override
      public void resumeReading() {
        mayFail();
      }

      @Override
      public void close(int code) {
        mayFail();
        time.execute(() -> told.closed(code, ""));
      }

      @Override
      public void abandon(int code) {
        mayFail();
      }
    }
  }
}
