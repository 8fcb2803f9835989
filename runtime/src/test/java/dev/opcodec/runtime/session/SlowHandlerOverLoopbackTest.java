package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.HeartbeatCommand;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over a real socket: a handler blocks, and the gateway says twenty times what may wait. */
@Timeout(120)
class SlowHandlerOverLoopbackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Delivery BOUNDS = new Delivery(1_000, 256 << 10, Overflow.PAUSE);
  private static final int EVENTS = 5_000;
  private static final String FILLING = "x".repeat(1_000);

  private final CountDownLatch paused = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch all = new CountDownLatch(EVENTS);
  private final List<Integer> got = new CopyOnWriteArrayList<>();
  private final AtomicLong mostBytes = new AtomicLong();

  private void handle(RawFrame frame) {
    if ("NUMBER".equals(frame.event())) {
      await(release);
      String text = frame.d().tree().textValue();
      got.add(Integer.valueOf(text.substring(0, text.indexOf(' '))));
      all.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private final class Watcher implements SessionListener {
    @Override
    public void lifecycle(LifecycleEvent event) {
      if (event instanceof LifecycleEvent.ReadingPaused) {
        paused.countDown();
      }
    }

    @Override
    public boolean watchesDelivery() {
      return true;
    }

    @Override
    public void delivered(@Nullable String event, long lag, int queuedFrames, long queuedBytes) {
      mostBytes.accumulateAndGet(queuedBytes, Math::max);
    }
  }

  @ParameterizedTest
  @EnumSource
  void scenario_46_gateway_waits_beats_go_on_and_all_is_delivered_once_and_in_order(CarriedBy what)
      throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults().heartbeatInterval(Duration.ofMillis(500));
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        GatewaySession session =
            GatewaySession.builder(GatewayProtocol.PROTOCOL)
                .url(gateway.url())
                .token("test")
                .transport(what.transport())
                .delivery(BOUNDS)
                .listener(new Watcher())
                .onRaw(this::handle)
                .build()) {
      session.open().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      for (int i = 0; i < EVENTS; i++) {
        gateway.dispatch("NUMBER", "\"" + i + " " + FILLING + "\"");
      }
      await(paused);
      int beats = gateway.commands().all(HeartbeatCommand.OPCODE).size();
      gateway.commands().await(HeartbeatCommand.OPCODE, beats + 5, PATIENCE);
      assertThat(got).isEmpty();
      assertThat(session.state()).isEqualTo(Phase.READY);

      release.countDown();
      await(all);
      assertThat(got).isEqualTo(IntStream.range(0, EVENTS).boxed().toList());
      // What has been read when the queue is full goes into it all the same: as much again at most.
      assertThat(mostBytes.get()).isBetween(BOUNDS.bytes() / 2, BOUNDS.bytes() * 2 + (128 << 10));
      assertThat(gateway.connection().number()).isEqualTo(1);
    }
  }
}
