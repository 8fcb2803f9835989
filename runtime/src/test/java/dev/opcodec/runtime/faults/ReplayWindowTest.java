package dev.opcodec.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.IdentifyCommand;
import dev.opcodec.runtime.gateway.ResumeCommand;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.SessionListener;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** RES-5, RES-7: a session is away while the gateway dispatches, over real sockets. */
@Timeout(60)
class ReplayWindowTest {
  private static final int WINDOW = 40;
  private static final int BEFORE = 5;
  private static final int AFTER = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<Long> delivered = new CopyOnWriteArrayList<>();
  private final List<LifecycleEvent.SessionLost> lost = new CopyOnWriteArrayList<>();
  private long dispatched;

  @Test
  void RES_7_more_than_the_window_is_lost_as_is_told_and_a_new_session_goes_on_behind_it()
      throws Exception {
    int resumes = beAwayFor(WINDOW + 1, 2);
    assertThat(resumes).isEqualTo(1);
    // READY is dispatch 1, so that the last of five is number 6.
    assertThat(lost).extracting(LifecycleEvent.SessionLost::after).containsExactly(1L + BEFORE);
    assertThat(delivered)
        .containsExactlyElementsOf(
            LongStream.concat(
                    LongStream.rangeClosed(1, BEFORE),
                    LongStream.rangeClosed(dispatched - AFTER + 1, dispatched))
                .boxed()
                .toList());
  }

  @Test
  void RES_5_as_much_as_the_window_holds_is_replayed_to_the_last() throws Exception {
    int resumes = beAwayFor(WINDOW, 1);
    assertThat(resumes).isEqualTo(1);
    assertThat(lost).isEmpty();
    assertThat(delivered)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, dispatched).boxed().toList());
  }

  /** Returns how many RESUMEs there were. */
  private int beAwayFor(int missed, int identifies) throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .heartbeatInterval(Duration.ofMillis(500))
            .replayWindow(WINDOW);
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        GatewaySession session =
            GatewaySession.builder(GatewayProtocol.PROTOCOL)
                .url(gateway.url())
                .token("any")
                .identifyGate(shard -> CompletableFuture.completedFuture(null))
                .on(UnknownEvent.class, it -> delivered.add(NumberedEvents.number(it.d())))
                .listener(new Watcher())
                .build()) {
      session.open().get(20, TimeUnit.SECONDS);
      dispatch(gateway, BEFORE);
      await(() -> delivered.size() == BEFORE);
      gateway.connection().goSilent();
      dispatch(gateway, missed);
      gateway.commands().await(ResumeCommand.OPCODE, PATIENCE);
      gateway.commands().await(IdentifyCommand.OPCODE, identifies, PATIENCE);
      await(() -> session.state() == Phase.READY);
      dispatch(gateway, AFTER);
      await(() -> delivered.contains(dispatched));
      assertThat(gateway.commands().all(IdentifyCommand.OPCODE)).hasSize(identifies);
      return gateway.commands().all(ResumeCommand.OPCODE).size();
    }
  }

  private void dispatch(EmbeddedGateway gateway, int events) {
    for (int i = 0; i < events; i++) {
      dispatched++;
      gateway.dispatch(NumberedEvents.NAME, NumberedEvents.json(dispatched));
    }
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Resources.settle(condition)).isTrue();
  }

  private final class Watcher implements SessionListener {
    @Override
    public void lifecycle(LifecycleEvent event) {
      if (event instanceof LifecycleEvent.SessionLost gone) {
        lost.add(gone);
      }
    }
  }
}
