package dev.opcodec.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.PresenceUpdateCommand;
import dev.opcodec.runtime.gateway.StatusType;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.IdentifyGate;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.shard.ProcessorWaits;
import dev.opcodec.runtime.testkit.Behaviour;
import dev.opcodec.runtime.testkit.EmbeddedGateway;
import dev.opcodec.runtime.testkit.EmbeddedGatewayOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scenario 48 over real sockets: whatever the session waits for, its end takes less than a second.
 */
@Timeout(60)
class ShutdownOverLoopbackTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final CompletableFuture<Void> open = CompletableFuture.completedFuture(null);
  private IdentifyGate gate = shard -> open;
  private EmbeddedGateway gateway = EmbeddedGateway.start();

  @AfterEach
  void stop() {
    gateway.close();
  }

  private void behave(IntFunction<Behaviour> behaviour) {
    gateway.close();
    gateway = EmbeddedGateway.start(EmbeddedGatewayOptions.defaults().behaviour(behaviour));
  }

  private GatewaySession begin(URI url, Phase phase) {
    GatewaySession session =
        GatewaySession.builder(GatewayProtocol.PROTOCOL)
            .url(url)
            .token("any")
            .identifyGate(gate)
            .build();
    session.open();
    await(session, phase);
    return session;
  }

  private static void await(GatewaySession session, Phase phase) {
    assertThat(Resources.settle(() -> session.state() == phase)).as("%s", session).isTrue();
  }

  private void endsInTime(GatewaySession session, boolean suspending) {
    ProcessorWaits before = ProcessorWaits.now();
    long begun = System.nanoTime();
    if (suspending) {
      session.suspend();
    } else {
      session.close();
    }
    assertThat(since(begun)).isLessThan(before.allow(A_SECOND));
    // On a crowded machine it returns before the end, which is late by no more than the machine.
    assertThat(Resources.settle(() -> session.ended().isDone())).isTrue();
    assertThat(since(begun)).isLessThan(before.allow(A_SECOND));
    assertThat(session.state()).isEqualTo(Phase.STOPPED);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void leavesNoConnection() {
    assertThat(
            Resources.settle(() -> gateway.connections().stream().noneMatch(one -> one.isOpen())))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_the_upgrade_is_not_answered(boolean suspending) throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI url = URI.create("ws://127.0.0.1:" + mute.getLocalPort());
      endsInTime(begin(url, Phase.CONNECTING), suspending);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_hello_does_not_come(boolean suspending) {
    behave(number -> Behaviour.NORMAL.withoutHello());
    endsInTime(begin(gateway.url(), Phase.AWAITING_HELLO), suspending);
    leavesNoConnection();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_it_is_not_its_turn_to_identify(boolean suspending) {
    gate = shard -> new CompletableFuture<>();
    endsInTime(begin(gateway.url(), Phase.AWAITING_IDENTIFY), suspending);
    leavesNoConnection();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_ready_does_not_come(boolean suspending) {
    behave(number -> Behaviour.NORMAL.withoutReady());
    endsInTime(begin(gateway.url(), Phase.IDENTIFYING), suspending);
    leavesNoConnection();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_resumed_does_not_come(boolean suspending) {
    behave(number -> number == 1 ? Behaviour.NORMAL : Behaviour.NORMAL.withoutResumed());
    GatewaySession session = begin(gateway.url(), Phase.READY);
    gateway.connection().requestReconnect();
    await(session, Phase.RESUMING);
    endsInTime(session, suspending);
    leavesNoConnection();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_it_waits_to_connect_again(boolean suspending) {
    behave(number -> Behaviour.NORMAL.refusingUpgrade());
    endsInTime(begin(gateway.url(), Phase.WAITING), suspending);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_all_is_well(boolean suspending) {
    endsInTime(begin(gateway.url(), Phase.READY), suspending);
    leavesNoConnection();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void scenario_48_while_the_gateway_reads_and_writes_nothing(boolean suspending) {
    GatewaySession session = begin(gateway.url(), Phase.READY);
    gateway.connection().goSilent();
    endsInTime(session, suspending);
  }

  @Test
  void scenario_48_while_commands_wait_for_a_limit() throws Exception {
    GatewaySession session = begin(gateway.url(), Phase.READY);
    PresenceUpdateCommand command =
        PresenceUpdateCommand.builder()
            .activities(List.of())
            .status(StatusType.ONLINE)
            .afk(false)
            .build();
    CompletableFuture<Void> last = new CompletableFuture<>();
    for (int i = 0; i < 100; i++) {
      last = session.send(command);
    }
    endsInTime(session, false);
    assertThat(last.handle((sent, error) -> error).get(1, TimeUnit.SECONDS)).isNotNull();
    leavesNoConnection();
  }

  @Test
  void scenario_48_before_it_was_ever_opened() {
    GatewaySession session =
        GatewaySession.builder(GatewayProtocol.PROTOCOL).url(gateway.url()).token("any").build();
    endsInTime(session, false);
    assertThat(gateway.connections()).isEmpty();
  }
}
