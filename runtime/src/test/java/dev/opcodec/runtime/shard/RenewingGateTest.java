package dev.opcodec.runtime.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.rest.GatewayInfo;
import dev.opcodec.runtime.rest.SessionStartLimit;
import dev.opcodec.runtime.session.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** URL-3, SEND-4, scenario 29: how many sessions may be started is not known for ever. */
class RenewingGateTest {
  private static final long HOUR = 3_600_000;

  private final VirtualTime time = new VirtualTime();
  private final List<CompletableFuture<GatewayInfo>> asked = new ArrayList<>();

  private static GatewayInfo left(int remaining, long resetAfter) {
    return GroupPlay.info(4, new SessionStartLimit(1_000, remaining, resetAfter, 1));
  }

  private RenewingGate gate(GatewayInfo told) {
    return new RenewingGate(
        told,
        () -> {
          CompletableFuture<GatewayInfo> answer = new CompletableFuture<>();
          asked.add(answer);
          return answer;
        },
        time);
  }

  @Test
  void fresh_information_is_not_asked_for_again() {
    RenewingGate gate = gate(left(900, HOUR));
    time.advance(RenewingGate.FRESH_MILLIS - 1);
    assertThat(gate.acquire(0)).isCompleted();
    assertThat(asked).isEmpty();
  }

  @Test
  void URL_3_stale_information_is_asked_for_once_and_turns_keep_their_order() {
    RenewingGate gate = gate(left(900, HOUR));
    time.advance(RenewingGate.FRESH_MILLIS);
    CompletableFuture<Void> first = gate.acquire(0);
    CompletableFuture<Void> second = gate.acquire(1);
    assertThat(asked).hasSize(1);
    assertThat(first).isNotDone();
    asked.get(0).complete(left(899, HOUR));
    assertThat(first).isCompleted();
    assertThat(second).isNotDone();
    time.advance(6_000);
    assertThat(second).isCompleted();
    assertThat(gate.acquire(2)).isNotDone();
    assertThat(asked).hasSize(1);
  }

  @Test
  void scenario_29_starts_that_another_program_used_up_are_noticed() {
    RenewingGate gate = gate(left(900, HOUR));
    time.advance(RenewingGate.FRESH_MILLIS);
    CompletableFuture<Void> turn = gate.acquire(0);
    asked.get(0).complete(left(0, HOUR));
    time.advance(HOUR - 1);
    assertThat(turn).isNotDone();
    time.advance(2);
    assertThat(turn).isCompleted();
  }

  @Test
  void scenario_29_after_the_reset_it_is_asked_again() {
    RenewingGate gate = gate(left(900, 20_000));
    time.advance(20_000);
    CompletableFuture<Void> turn = gate.acquire(0);
    assertThat(asked).hasSize(1);
    asked.get(0).complete(left(1_000, 0));
    assertThat(turn).isCompleted();
  }

  @Test
  void what_cannot_be_asked_for_holds_nobody_up() {
    RenewingGate gate = gate(left(900, HOUR));
    time.advance(RenewingGate.FRESH_MILLIS);
    CompletableFuture<Void> failing = gate.acquire(0);
    asked.get(0).completeExceptionally(new IllegalStateException("HTTP 503"));
    assertThat(failing).isCompleted();

    time.advance(RenewingGate.FRESH_MILLIS);
    CompletableFuture<Void> hanging = gate.acquire(1);
    time.advance(RenewingGate.PATIENCE_MILLIS);
    assertThat(hanging).isCompleted();
    assertThat(asked).hasSize(2);
  }

  @Test
  void turn_that_is_cancelled_while_it_is_asked_takes_nothing() {
    RenewingGate gate = gate(left(900, HOUR));
    time.advance(RenewingGate.FRESH_MILLIS);
    CompletableFuture<Void> given = gate.acquire(0);
    CompletableFuture<Void> kept = gate.acquire(1);
    given.cancel(false);
    asked.get(0).complete(left(899, HOUR));
    assertThat(kept).isCompleted();
  }
}
