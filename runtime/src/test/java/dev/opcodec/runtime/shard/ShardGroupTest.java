package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.RequestSoundboardSoundsCommand;
import dev.opcodec.runtime.gateway.ResumedEvent;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.rest.SessionStartLimit;
import dev.opcodec.runtime.session.LocalIdentifyGate;
import dev.opcodec.runtime.session.SessionState;
import dev.opcodec.runtime.session.VirtualTime;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.StopReason;
import dev.opcodec.runtime.session.machine.Timeouts;
import dev.opcodec.runtime.transport.compression.Compression;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardGroupTest {
  private static final long FIVE_SECONDS = 5_000;
  private static final long GUILD = 613425648685547541L; // of shard 8 of 16

  private final List<String> told = new ArrayList<>();

  private ShardListener tellsStops() {
    return new ShardListener() {
      @Override
      public void stopped(Shard shard, StopReason reason) {
        told.add(shard.id() + " " + reason.closeCode());
      }
    };
  }

  @Test
  void scenario_30_SH_3_64_shards_identify_one_a_bucket_in_five_seconds_in_order() {
    GroupPlay play = new GroupPlay(64, 16, UnaryOperator.identity());
    CompletableFuture<Void> opened = play.group.open();
    play.time.advance(60_000);
    assertThat(opened).isCompleted();
    assertThat(play.group.shards()).hasSize(64).allMatch(it -> it.state() == Phase.READY);
    List<FakeGateway.Login> identifies = play.gateway.identifies;
    assertThat(identifies).hasSize(64);
    for (int bucket = 0; bucket < 16; bucket++) {
      int number = bucket;
      List<FakeGateway.Login> inBucket =
          identifies.stream().filter(it -> it.shard() % 16 == number).toList();
      assertThat(inBucket)
          .extracting(FakeGateway.Login::shard)
          .containsExactly(bucket, 16 + bucket, 32 + bucket, 48 + bucket);
      for (int i = 1; i < 4; i++) {
        assertThat(inBucket.get(i).at() - inBucket.get(i - 1).at())
            .isBetween(FIVE_SECONDS, FIVE_SECONDS + 500);
      }
    }
    // No connection waits for long, and none is made in vain.
    assertThat(play.gateway.mostUnidentified).isLessThanOrEqualTo(32);
    assertThat(play.gateway.peers).hasSize(64);
  }

  @Test
  void scenario_30_shard_that_never_gets_ready_delays_nobody() {
    GroupPlay play = new GroupPlay(64, 16, UnaryOperator.identity());
    play.gateway.neverReady.add(3);
    play.open();
    play.time.advance(20_000);
    assertThat(play.group.shards())
        .filteredOn(it -> it.state() != Phase.READY)
        .extracting(it -> it.id().id())
        .containsExactly(3);
  }

  @Test
  void scenario_30_shard_without_hello_delays_only_its_bucket_and_for_a_bounded_time() {
    GroupPlay play = new GroupPlay(4, 2, UnaryOperator.identity());
    play.gateway.greets = false;
    play.group.open();
    play.time.settle();
    // Shards 0 and 1 are on connections without HELLO; only 1 gets it now.
    play.gateway.greets = true;
    play.gateway.peers.get(1).say("{\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
    play.time.advance(RunningShards.PATIENCE_MILLIS - 1);
    assertThat(shardsThatIdentified(play)).containsExactly(1);
    play.time.advance(2_000);
    assertThat(shardsThatIdentified(play)).containsExactly(1, 2, 3);
    play.time.advance(60_000);
    assertThat(shardsThatIdentified(play)).containsExactly(1, 2, 3, 0);
  }

  private static List<Integer> shardsThatIdentified(GroupPlay play) {
    return play.gateway.identifies.stream().map(FakeGateway.Login::shard).toList();
  }

  @Test
  void scenario_30_two_groups_that_share_a_gate_share_its_buckets() {
    VirtualTime time = new VirtualTime();
    LocalIdentifyGate gate = new LocalIdentifyGate(1, time);
    FakeGateway gateway = new FakeGateway(time);
    List<ShardGroup> groups = new ArrayList<>();
    for (ShardRange range : List.of(new ShardRange(0, 1, 4), new ShardRange(2, 3, 4))) {
      ShardGroup group =
          ShardGroup.builder(GatewayProtocol.PROTOCOL)
              .token(GroupPlay.TOKEN)
              .url(GroupPlay.URL)
              .shards(range)
              .identifyGate(gate)
              .transport(gateway)
              .scheduler(time)
              .executor(Runnable::run)
              .session((shard, builder) -> builder.completions(Runnable::run))
              .build();
      group.open();
      groups.add(group);
    }
    time.advance(30_000);
    assertThat(groups)
        .flatExtracting(ShardGroup::shards)
        .hasSize(4)
        .allMatch(it -> it.state() == Phase.READY);
    List<FakeGateway.Login> identifies = gateway.identifies;
    for (int i = 1; i < 4; i++) {
      assertThat(identifies.get(i).at() - identifies.get(i - 1).at())
          .isGreaterThanOrEqualTo(FIVE_SECONDS);
    }
  }

  @Test
  void scenario_29_with_one_start_left_the_second_shard_waits_for_the_reset() {
    GroupPlay play =
        new GroupPlay(
            GroupPlay.info(2, new SessionStartLimit(1000, 1, 3_600_000, 1)),
            UnaryOperator.identity());
    play.open();
    play.time.advance(3_599_999);
    assertThat(play.gateway.identifies).hasSize(1);
    play.time.advance(120_000);
    assertThat(play.gateway.identifies).hasSize(2);
    assertThat(play.gateway.identifies.get(1).at()).isGreaterThanOrEqualTo(3_600_000);
  }

  @Test
  void scenario_30_resume_does_not_pass_the_gate() {
    List<Integer> asked = new ArrayList<>();
    GroupPlay play =
        new GroupPlay(
            2,
            1,
            builder ->
                builder.identifyGate(
                    shard -> {
                      asked.add(shard);
                      return asked.size() > 2
                          ? new CompletableFuture<>()
                          : CompletableFuture.completedFuture(null);
                    }));
    play.open();
    play.time.advance(1_000);
    assertThat(asked).containsExactly(0, 1);
    play.gateway.of(0).drop();
    play.gateway.of(1).drop();
    play.time.advance(1_000);
    assertThat(asked).hasSize(2);
    assertThat(play.gateway.resumes).hasSize(2);
    assertThat(play.group.shards()).allMatch(it -> it.state() == Phase.READY);
  }

  @Test
  void scenario_31_suspended_group_is_resumed_by_another_at_once() {
    GroupPlay play = new GroupPlay(4, 1, UnaryOperator.identity());
    play.open();
    play.time.advance(20_000);
    CompletableFuture<List<SessionState>> suspended = play.group.suspend();
    play.time.settle();
    List<SessionState> states = suspended.join();
    assertThat(states).hasSize(4).allMatch(SessionState::isResumable);
    assertThat(play.group.ended()).isCompleted();
    assertThat(play.gateway.peers).allMatch(it -> Integer.valueOf(4000).equals(it.closedWith));

    GroupPlay next = new GroupPlay(4, 1, builder -> builder.resume(states));
    CompletableFuture<Void> opened = next.group.open();
    next.time.settle();
    assertThat(next.gateway.resumes).hasSize(4);
    assertThat(next.gateway.identifies).isEmpty();
    assertThat(opened).isCompleted();

    GroupPlay resharded = new GroupPlay(8, 1, builder -> builder.resume(states));
    resharded.group.open();
    resharded.time.advance(60_000);
    assertThat(resharded.gateway.resumes).isEmpty();
    assertThat(resharded.gateway.identifies).hasSize(8);
  }

  @Test
  void handler_is_told_the_shard() {
    List<String> got = new ArrayList<>();
    GroupPlay play =
        new GroupPlay(
            2,
            2,
            builder ->
                builder
                    .on(UnknownEvent.class, (shard, e) -> got.add(shard.id() + e.eventName()))
                    .on(ResumedEvent.class, (shard, e) -> got.add(shard.id() + "RESUMED"))
                    .onRaw((shard, frame) -> got.add(shard.id() + "op" + frame.opcode())));
    play.open();
    got.clear();
    play.gateway.of(1).say("{\"op\":0,\"t\":\"NEW\",\"s\":2,\"d\":{}}");
    play.time.settle();
    assertThat(got).containsExactly("1/2op0", "1/2NEW");
  }

  @Test
  void latency_and_state_are_those_of_each_shard() {
    GroupPlay play = new GroupPlay(2, 2, UnaryOperator.identity());
    play.open();
    assertThat(play.group.shard(0).latency()).isNull();
    play.time.advance(41_250);
    assertThat(play.group.shards()).allMatch(it -> it.latency() != null);
    play.gateway.refuses = true;
    play.gateway.of(1).drop();
    play.time.settle();
    assertThat(play.group.shard(0).state()).isEqualTo(Phase.READY);
    assertThat(play.group.shard(1).state()).isEqualTo(Phase.WAITING);
    assertThat(play.group.shard(1)).hasToString("Shard[1/2, state=WAITING]");
    assertThat(play.group.shard(2)).isNull();
  }

  @Test
  void SH_1_command_goes_out_on_the_shard_of_the_guild() {
    GroupPlay play = new GroupPlay(16, 16, UnaryOperator.identity());
    RequestSoundboardSoundsCommand command = new RequestSoundboardSoundsCommand(List.of(GUILD));
    assertThat(play.group.send(GUILD, command)).isCompletedExceptionally();
    play.open();
    CompletableFuture<Void> sent = play.group.send(GUILD, command);
    play.time.settle();
    assertThat(sent).isCompleted();
    assertThat(play.gateway.of(8).received).last().asString().startsWith("{\"op\":31,");
  }

  @Test
  void SH_3_group_runs_its_part_of_the_shards_and_knows_which_guilds_are_elsewhere() {
    GroupPlay play = new GroupPlay(1, 4, builder -> builder.shards(new ShardRange(4, 7, 16)));
    play.open();
    assertThat(shardsThatIdentified(play)).containsExactly(4, 5, 6, 7);
    assertThat(play.gateway.of(5).received.get(0)).contains("\"shard\":[5,16]");
    assertThatThrownBy(() -> play.group.shardOfGuild(GUILD))
        .isInstanceOf(ForeignShardException.class)
        .hasMessage("shard 8/16 is not run by this group");
    assertThat(play.group.restart(0)).isCompletedExceptionally();
  }

  @Test
  void restarted_shard_identifies_anew_and_the_others_are_left_alone() {
    GroupPlay play = new GroupPlay(2, 2, builder -> builder.listener(tellsStops()));
    play.open();
    Shard shard = play.group.shard(1);
    play.time.advance(6_000);
    CompletableFuture<Void> restarted = play.group.restart(1);
    play.time.settle();
    assertThat(restarted).isCompleted();
    assertThat(shardsThatIdentified(play)).containsExactly(0, 1, 1);
    assertThat(play.group.shard(1)).isSameAs(shard);
    assertThat(shard.state()).isEqualTo(Phase.READY);
    assertThat(told).isEmpty();
    assertThat(play.gateway.peers.get(0).open).isTrue();
    assertThat(play.group.ended()).isNotDone();
  }

  @ParameterizedTest
  @ValueSource(ints = {4004, 4010, 4011})
  void scenario_23_code_that_concerns_all_ends_the_group(int code) {
    GroupPlay play = new GroupPlay(4, 4, builder -> builder.listener(tellsStops()));
    play.open();
    play.gateway.of(2).close(code, "");
    play.time.settle();
    assertThat(play.group.shards()).allMatch(it -> it.state() == Phase.STOPPED);
    assertThat(told).containsExactlyInAnyOrder("2/4 " + code, "0/4 null", "1/4 null", "3/4 null");
    assertThatThrownBy(() -> play.group.ended().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(ShardStoppedException.class)
        .hasMessage("shard 2/4 stopped: REFUSED_BY_GATEWAY, close code " + code);
    assertThat(play.group.restart(2)).isCompletedExceptionally();
    play.time.advance(600_000);
    assertThat(play.gateway.peers).hasSize(4);
  }

  @Test
  void scenario_23_wrong_token_costs_one_identify_a_bucket_and_no_more() {
    GroupPlay play = new GroupPlay(64, 1, UnaryOperator.identity());
    play.gateway.closesAtIdentify = 4004;
    CompletableFuture<Void> opened = play.group.open();
    play.time.advance(600_000);
    assertThat(play.gateway.identifies).hasSize(1);
    assertThatThrownBy(opened::join)
        .cause()
        .isInstanceOfSatisfying(
            ShardStoppedException.class,
            error -> {
              assertThat(error.closeCode()).isEqualTo(4004);
              assertThat(error.shard()).isEqualTo(new ShardId(0, 64));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {4012, 4013, 4014})
  void scenario_23_any_other_final_code_ends_one_shard_and_the_others_live_on(int code) {
    GroupPlay play = new GroupPlay(2, 2, builder -> builder.listener(tellsStops()));
    play.open();
    play.gateway.of(1).close(code, "");
    play.time.settle();
    assertThat(told).containsExactly("1/2 " + code);
    assertThat(play.group.shard(0).state()).isEqualTo(Phase.READY);
    assertThat(play.group.ended()).isNotDone();
    play.time.advance(6_000);
    assertThat(play.group.restart(1)).isNotCompletedExceptionally();
    play.time.settle();
    assertThat(play.group.shard(1).state()).isEqualTo(Phase.READY);
    play.gateway.of(0).close(code, "");
    play.gateway.of(1).close(code, "");
    play.time.settle();
    assertThat(play.group.ended()).isCompletedExceptionally();
  }

  @Test
  void stopped_shard_lets_the_next_of_its_bucket_start() {
    GroupPlay play = new GroupPlay(3, 1, UnaryOperator.identity());
    play.gateway.closesAtIdentify = 4014;
    play.open();
    play.gateway.closesAtIdentify = null;
    play.time.advance(11_000);
    assertThat(play.group.shards().stream().map(Shard::state).collect(Collectors.toList()))
        .containsExactly(Phase.STOPPED, Phase.READY, Phase.READY);
  }

  @Test
  void what_is_said_of_the_group_holds_for_each_session_unless_a_shard_is_told_otherwise() {
    Timeouts patient = new Timeouts(20_000, 90_000, 60_000, 500);
    Timeouts hasty = new Timeouts(20_000, 5_000, 60_000, 500);
    GroupPlay play =
        new GroupPlay(
            2,
            2,
            builder ->
                builder
                    .timeouts(patient)
                    .compression(Compression.NONE)
                    .session((shard, it) -> shard.id() == 1 ? it.timeouts(hasty) : it));
    play.gateway.greets = false;
    play.group.open();
    play.time.advance(80_000);
    List<FakeGateway.Peer> first = play.gateway.peers.stream().filter(peer -> peer.open).toList();
    assertThat(play.gateway.peers).hasSizeGreaterThan(5);
    assertThat(first).hasSizeBetween(1, 2).contains(play.gateway.peers.get(0));
    assertThat(play.gateway.peers.get(0).uri.getQuery()).doesNotContain("compress");
  }

  @Test
  void group_is_checked_when_it_is_built() {
    assertThatThrownBy(() -> ShardGroup.builder(GatewayProtocol.PROTOCOL).build())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> new GroupPlay(1, 1, builder -> builder.on(String.class, (shard, it) -> {})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scenario_49_token_is_not_shown() {
    GroupPlay play = new GroupPlay(1, 1, UnaryOperator.identity());
    assertThat(play.group.toString()).isEqualTo("ShardGroup[shards=0]");
    play.open();
    assertThat(play.group + " " + play.group.shards()).doesNotContain("secret-of-the-bot");
  }
}
