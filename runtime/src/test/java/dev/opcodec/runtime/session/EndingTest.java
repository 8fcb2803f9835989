package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.shard.ProcessorWaits;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndingTest {
  @ParameterizedTest
  @EnumSource(
      names = {"AWAITING_IDENTIFY", "CLOSING", "STOPPED"},
      mode = EnumSource.Mode.EXCLUDE)
  void scenario_48_close_finishes_within_a_second_in_every_state(Phase phase) {
    Play play = new Play().in(phase);
    assertThat(play.session.state()).isEqualTo(phase);
    play.transport.answersClose = false;
    CompletableFuture<Void> closed = play.session.closeAsync();
    play.time.advance(999);
    assertThat(closed).isCompleted();
    assertThat(play.session.ended().join()).isEqualTo(StopReason.CLOSED);
    assertThat(play.session.state()).isEqualTo(Phase.STOPPED);
    int connections = play.transport.peers.size();
    play.time.advance(600_000);
    assertThat(play.transport.peers).hasSize(connections);
  }

  @Test
  void scenario_48_close_finishes_within_a_second_while_waiting_to_identify() {
    Play play = new Play(builder -> builder.identifyGate(shard -> new CompletableFuture<>()));
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.AWAITING_IDENTIFY);
    CompletableFuture<Void> closed = play.session.closeAsync();
    play.time.advance(999);
    assertThat(closed).isCompleted();
  }

  @Test
  @Timeout(10)
  void scenario_48_close_by_the_clock_on_the_wall_with_a_peer_that_never_answers()
      throws Exception {
    FakeTransport transport = new FakeTransport();
    transport.answersClose = false;
    GatewaySession session =
        GatewaySession.builder(TestProtocol.PROTOCOL)
            .token(Play.TOKEN)
            .transport(transport)
            .build();
    CompletableFuture<Void> opened = session.open();
    await(() -> !transport.peers.isEmpty());
    transport.peer().hello();
    await(() -> !transport.peer().received.isEmpty());
    transport.peer().ready();
    opened.get(5, TimeUnit.SECONDS);
    ProcessorWaits waits = ProcessorWaits.now();
    long before = System.nanoTime();
    session.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isLessThan(waits.allow(Duration.ofSeconds(1)));
    await(() -> session.state() == Phase.STOPPED);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isLessThan(waits.allow(Duration.ofSeconds(1)));
    assertThat(transport.peer().closedWith).isEqualTo(1000);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + 5_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void RES_10_close_sends_1000() {
    Play play = new Play().ready();
    play.session.closeAsync();
    play.time.settle();
    assertThat(play.peer().closedWith).isEqualTo(1000);
  }

  @Test
  void open_that_is_closed_before_ready_fails() {
    Play play = new Play();
    CompletableFuture<Void> opened = play.session.open();
    play.session.closeAsync();
    play.time.settle();
    assertThatThrownBy(opened::join).hasCauseInstanceOf(SessionStoppedException.class);
  }

  @Test
  void scenario_31_suspended_session_is_resumed_by_another() {
    Play play = new Play().ready();
    play.peer().message(2, "one");
    play.time.settle();
    CompletableFuture<SessionState> suspending = play.session.suspendAsync();
    play.time.settle();
    assertThat(play.peer().closedWith).isEqualTo(4000);
    SessionState state = suspending.join();
    assertThat(state).isEqualTo(new SessionState("the-session", 2L, "wss://resume.example", 0, 1));

    Play next = new Play(builder -> builder.resume(state));
    CompletableFuture<Void> opened = next.session.open();
    next.time.settle();
    assertThat(next.peer().uri.getHost()).isEqualTo("resume.example");
    next.peer().hello();
    next.time.settle();
    assertThat(next.peer().last()).contains("\"session_id\":\"the-session\",\"seq\":2");
    next.peer().say("{\"op\":0,\"t\":\"RESUMED\",\"s\":3,\"d\":{}}");
    next.time.settle();
    assertThat(opened).isCompleted();
  }

  @Test
  void scenario_31_changed_shard_count_identifies() {
    SessionState state = new SessionState("the-session", 2L, "wss://resume.example", 0, 2);
    Play play = new Play(builder -> builder.shard(0, 4).resume(state));
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    assertThat(play.peer().last()).startsWith("{\"op\":2,");
  }

  @Test
  void suspended_before_it_was_established_there_is_nothing_to_resume() {
    Play play = new Play().in(Phase.IDENTIFYING);
    CompletableFuture<SessionState> suspending = play.session.suspendAsync();
    play.time.settle();
    assertThat(suspending.join().isResumable()).isFalse();
  }
}
