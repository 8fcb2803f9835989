package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.session.SessionState;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Scenario 48: the end in each state, within a second, and nothing after it. */
class GroupEndTest {
  private static void closes(GroupPlay play) {
    play.gateway.answersClose = false;
    CompletableFuture<Void> closed = play.group.closeAsync();
    play.time.advance(999);
    assertThat(closed).isCompleted();
    assertThat(play.group.ended()).isCompleted();
    assertThat(play.group.shards()).allMatch(it -> it.state() == Phase.STOPPED);
    int connections = play.gateway.peers.size();
    play.time.advance(3_600_000);
    assertThat(play.gateway.peers).hasSize(connections);
    assertThat(play.group.open()).isDone();
    assertThat(play.group.restart(0)).isCompletedExceptionally();
  }

  @Test
  void scenario_48_before_it_was_opened() {
    GroupPlay play = new GroupPlay(2, 1, UnaryOperator.identity());
    closes(play);
    assertThat(play.group.suspend().join()).isEmpty();
    assertThatThrownBy(() -> play.group.open().join())
        .hasCauseInstanceOf(CancellationException.class);
  }

  @Test
  void scenario_48_while_the_gateway_is_asked() {
    CompletableFuture<GatewayInfo> never = new CompletableFuture<>();
    GroupPlay play = new GroupPlay(2, 1, builder -> builder.info(() -> never));
    CompletableFuture<Void> opened = play.group.open();
    play.time.settle();
    closes(play);
    assertThat(opened).isCompletedExceptionally();
  }

  @Test
  void scenario_31_suspended_before_it_knows_its_shards_it_gives_back_what_it_was_given() {
    List<SessionState> given =
        List.of(
            new SessionState("zero", 5L, "wss://resume.example", 0, 2),
            new SessionState("one", 7L, "wss://resume.example", 1, 2));
    GroupPlay unopened = new GroupPlay(2, 1, builder -> builder.resume(given));
    assertThat(unopened.group.suspend().join()).isEqualTo(given);
    CompletableFuture<GatewayInfo> never = new CompletableFuture<>();
    GroupPlay asking = new GroupPlay(2, 1, builder -> builder.resume(given).info(() -> never));
    asking.open();
    assertThat(asking.group.suspend().join()).isEqualTo(given);
    assertThat(asking.group.ended()).isCompleted();
  }

  @Test
  void scenario_31_suspended_at_any_moment_of_its_start_it_gives_back_what_it_was_given() {
    List<SessionState> given = List.of(new SessionState("0", 5L, "wss://resume.example", 0, 2));
    GroupPlay play = new GroupPlay(2, 1, builder -> builder.resume(given));
    play.gateway.greets = false;
    play.group.open();
    CompletableFuture<List<SessionState>> suspended = play.group.suspend();
    play.time.advance(1_000);
    assertThat(suspended.join())
        .containsExactly(given.get(0), new SessionState(null, null, "", 1, 2));
  }

  @Test
  void scenario_48_while_it_connects() {
    GroupPlay play = new GroupPlay(40, 16, UnaryOperator.identity());
    play.group.open();
    assertThat(play.gateway.peers).isEmpty();
    closes(play);
  }

  @Test
  void scenario_48_while_it_waits_for_hello() {
    GroupPlay play = new GroupPlay(40, 16, UnaryOperator.identity());
    play.gateway.greets = false;
    play.open();
    assertThat(play.group.shard(0).state()).isEqualTo(Phase.AWAITING_HELLO);
    closes(play);
  }

  @Test
  void scenario_48_while_some_wait_to_identify_and_some_to_connect() {
    GroupPlay play = new GroupPlay(4, 1, UnaryOperator.identity());
    play.open();
    assertThat(play.group.shards())
        .extracting(Shard::state)
        .containsExactly(Phase.READY, Phase.AWAITING_IDENTIFY, Phase.IDLE, Phase.IDLE);
    closes(play);
    assertThat(play.gateway.identifies).hasSize(1);
  }

  @Test
  void scenario_48_while_one_identifies() {
    GroupPlay play = new GroupPlay(2, 2, UnaryOperator.identity());
    play.gateway.neverReady.add(1);
    play.open();
    assertThat(play.group.shard(1).state()).isEqualTo(Phase.IDENTIFYING);
    closes(play);
  }

  @Test
  void scenario_48_while_it_backs_off() {
    GroupPlay play = new GroupPlay(8, 4, UnaryOperator.identity());
    play.gateway.refuses = true;
    play.open();
    play.time.advance(30_000);
    assertThat(play.group.shards()).allMatch(it -> it.state() != Phase.IDLE);
    closes(play);
  }

  @Test
  void scenario_48_while_all_are_ready() {
    GroupPlay play = new GroupPlay(64, 16, UnaryOperator.identity());
    play.open();
    play.time.advance(20_000);
    assertThat(play.group.shards()).allMatch(it -> it.state() == Phase.READY);
    closes(play);
    assertThat(play.gateway.peers).allMatch(it -> Integer.valueOf(1000).equals(it.closedWith));
  }

  @Test
  void scenario_48_while_one_is_restarted() {
    GroupPlay play = new GroupPlay(2, 2, UnaryOperator.identity());
    play.open();
    play.gateway.answersClose = false;
    CompletableFuture<Void> restarted = play.group.restart(1);
    closes(play);
    assertThat(restarted).isCompletedExceptionally();
    assertThat(play.gateway.peers).hasSize(2);
  }
}
