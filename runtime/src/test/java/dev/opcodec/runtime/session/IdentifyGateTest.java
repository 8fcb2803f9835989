package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.rest.SessionStartLimit;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IdentifyGateTest {
  private static final long TURN = IdentifyQueue.PERIOD_MILLIS;
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  private final VirtualTime time = new VirtualTime();

  /** One that was granted, and when. */
  private record Turn(int shard, long at) {}

  private final List<Turn> granted = new ArrayList<>();

  private CompletableFuture<Void> ask(IdentifyGate gate, int shard) {
    CompletableFuture<Void> turn = gate.acquire(shard);
    turn.thenRun(() -> granted.add(new Turn(shard, time.millis())));
    return turn;
  }

  private LocalIdentifyGate limited(int total, int remaining, long resetAfter, int concurrency) {
    return new LocalIdentifyGate(
        new SessionStartLimit(total, remaining, resetAfter, concurrency), time);
  }

  @Test
  void scenario_30_SH_3_64_shards_pass_16_buckets_one_a_bucket_in_five_seconds_in_order() {
    LocalIdentifyGate gate = new LocalIdentifyGate(16, time);
    for (int shard = 0; shard < 64; shard++) {
      ask(gate, shard);
    }
    time.advance(60_000);
    assertThat(granted).hasSize(64);
    for (int i = 0; i < 64; i++) {
      assertThat(granted.get(i)).isEqualTo(new Turn(i, i / 16 * TURN));
    }
  }

  @Test
  void ID_7_reset_in_more_time_than_a_clock_can_count_does_not_come_at_once() {
    time.advance(5_000);
    ask(limited(1_000, 0, Long.MAX_VALUE, 1), 0);
    time.advance(100 * DAY);
    assertThat(granted).isEmpty();
  }

  @Test
  void SEND_4_turns_of_a_bucket_are_never_less_than_five_seconds_apart() {
    assertThat(TURN).isBetween(5_000L, 5_500L);
    LocalIdentifyGate gate = new LocalIdentifyGate(1, time);
    ask(gate, 0);
    time.advance(4_999);
    ask(gate, 0);
    time.advance(0);
    assertThat(granted).hasSize(1);
    time.advance(TURN - 4_999);
    assertThat(granted).hasSize(2);
  }

  @Test
  void scenario_30_shard_that_got_its_turn_and_hangs_delays_only_its_bucket_for_one_period() {
    LocalIdentifyGate gate = new LocalIdentifyGate(2, time);
    ask(gate, 0);
    time.advance(1_000);
    ask(gate, 2);
    ask(gate, 1);
    time.advance(10_000);
    assertThat(granted).containsExactly(new Turn(0, 0), new Turn(1, 1_000), new Turn(2, TURN));
  }

  @Test
  void turn_that_is_cancelled_while_it_waits_costs_the_others_nothing() {
    LocalIdentifyGate gate = new LocalIdentifyGate(1, time);
    ask(gate, 0);
    CompletableFuture<Void> cancelled = ask(gate, 1);
    ask(gate, 2);
    cancelled.cancel(false);
    time.advance(TURN);
    assertThat(granted).containsExactly(new Turn(0, 0), new Turn(2, TURN));
  }

  @Test
  void turn_given_to_one_who_no_longer_wants_it_goes_to_the_next_and_costs_no_start() {
    IdentifyQueue queue =
        new IdentifyQueue(1, StartBudget.of(new SessionStartLimit(10, 1, HOUR, 1), 0));
    queue.add(1, 0);
    queue.add(2, 1);
    IdentifyQueue.Grant unused = queue.grant(0).get(0);
    assertThat(queue.grant(0)).isEmpty();
    queue.giveBack(unused);
    assertThat(queue.grant(0)).extracting(IdentifyQueue.Grant::ticket).containsExactly(2L);
  }

  @Test
  void scenario_29_with_one_start_left_the_second_waits_for_the_reset() {
    LocalIdentifyGate gate = limited(1000, 1, 2 * HOUR, 16);
    ask(gate, 0);
    ask(gate, 1);
    ask(gate, 16);
    time.advance(2 * HOUR - 1);
    assertThat(granted).containsExactly(new Turn(0, 0));
    time.advance(1);
    assertThat(granted)
        .containsExactly(new Turn(0, 0), new Turn(16, 2 * HOUR), new Turn(1, 2 * HOUR));
  }

  @Test
  void ID_7_nothing_left_waits_for_the_reset_and_then_has_the_whole_again() {
    LocalIdentifyGate gate = limited(3, 0, HOUR, 1);
    for (int shard = 0; shard < 4; shard++) {
      ask(gate, shard);
    }
    time.advance(HOUR + 3 * TURN);
    assertThat(granted)
        .containsExactly(new Turn(0, HOUR), new Turn(1, HOUR + TURN), new Turn(2, HOUR + 2 * TURN));
    // The new period began with its first start.
    time.advance(DAY);
    assertThat(granted).hasSize(4).endsWith(new Turn(3, HOUR + DAY));
  }

  @Test
  void scenario_29_crash_loop_of_one_shard_does_not_burn_the_starts_of_a_day() {
    LocalIdentifyGate gate = limited(1000, 1000, DAY, 1);
    keepAsking(gate, 0);
    time.advance(DAY - 60_000);
    assertThat(granted).hasSizeBetween(900, 999);
    ask(gate, 1);
    time.advance(TURN);
    assertThat(granted.get(granted.size() - 1).shard()).isEqualTo(1);
  }

  @Test
  void scenario_29_crash_loop_of_all_shards_never_exceeds_the_limit_and_leaves_starts_all_day() {
    LocalIdentifyGate gate = limited(1000, 700, DAY, 16);
    for (int shard = 0; shard < 63; shard++) {
      keepAsking(gate, shard);
    }
    time.advance(DAY - 60_000);
    assertThat(granted).hasSizeBetween(600, 700);
    ask(gate, 63);
    time.advance(TURN);
    assertThat(granted).filteredOn(turn -> turn.shard() == 63).hasSize(1);
    time.advance(60_000 - TURN - 1);
    assertThat(granted).hasSizeLessThanOrEqualTo(700);
  }

  /** A shard that asks again as soon as it has got its turn. */
  private void keepAsking(IdentifyGate gate, int shard) {
    gate.acquire(shard)
        .thenRun(
            () -> {
              granted.add(new Turn(shard, time.millis()));
              time.execute(() -> keepAsking(gate, shard));
            });
  }

  @Test
  void scarce_starts_go_first_to_who_has_not_identified_in_this_period() {
    LocalIdentifyGate gate = limited(10, 3, 10 * HOUR, 1);
    ask(gate, 0);
    time.advance(TURN);
    ask(gate, 0);
    time.advance(TURN);
    // The third start must last until the reset, but not against one who needs his first.
    ask(gate, 0);
    ask(gate, 1);
    time.advance(TURN);
    assertThat(granted).extracting(Turn::shard).containsExactly(0, 0, 1);
    time.advance(10 * HOUR);
    assertThat(granted).extracting(Turn::shard).containsExactly(0, 0, 1, 0);
  }

  @Test
  void lower_number_holds_when_another_process_has_used_up_starts() {
    LocalIdentifyGate gate = limited(1000, 500, HOUR, 1);
    gate.update(new SessionStartLimit(1000, 0, HOUR, 1));
    ask(gate, 0);
    time.advance(HOUR - 1);
    assertThat(granted).isEmpty();
    time.advance(1);
    assertThat(granted).hasSize(1);
  }

  @Test
  void ID_8_without_a_limit_of_starts_only_the_buckets_count() {
    LocalIdentifyGate gate = new LocalIdentifyGate(1, time);
    keepAsking(gate, 0);
    time.advance(1_999 * TURN);
    assertThat(granted).hasSize(2_000);
  }

  @Test
  void gate_of_another_process_that_fails_is_asked_again_with_backoff() {
    List<Integer> asked = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder.identifyGate(
                    shard -> {
                      asked.add(shard);
                      if (asked.size() == 1) {
                        throw new IllegalStateException("no network");
                      }
                      return asked.size() == 2
                          ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                          : CompletableFuture.completedFuture(null);
                    }));
    play.session.open();
    for (int connection = 0; connection < 3; connection++) {
      play.time.advance(5_000);
      play.peer().hello();
      play.time.settle();
    }
    assertThat(asked).hasSize(3);
    assertThat(play.session.state()).isEqualTo(Phase.IDENTIFYING);
  }

  @Test
  void turn_of_a_session_that_loses_its_connection_is_given_back() {
    List<CompletableFuture<Void>> turns = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder.identifyGate(
                    shard -> {
                      turns.add(new CompletableFuture<>());
                      return turns.get(turns.size() - 1);
                    }));
    play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    play.peer().listener.closed(null, "");
    play.time.settle();
    assertThat(turns).singleElement().matches(CompletableFuture::isCancelled);
  }

  @Test
  void gate_without_a_bucket_is_refused() {
    assertThatThrownBy(() -> new LocalIdentifyGate(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SessionStartLimit(1, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SessionStartLimit(1, -1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
