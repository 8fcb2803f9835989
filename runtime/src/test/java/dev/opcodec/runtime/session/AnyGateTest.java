package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.rest.SessionStartLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds whoever asks, waits or walks away, and whenever. */
class AnyGateTest {
  private static final long DAY = 86_400_000;

  /** A shard asks after a while, and perhaps walks away after another. */
  record Asking(int shard, int afterMillis, int cancelledAfterMillis) {}

  private record Turn(int shard, long at) {}

  @Provide
  Arbitrary<List<Asking>> askings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 15),
            Arbitraries.integers().between(0, 4_000_000),
            Arbitraries.oneOf(
                Arbitraries.just(Integer.MAX_VALUE), Arbitraries.integers().between(0, 20_000)))
        .as(Asking::new)
        .list()
        .ofMaxSize(80);
  }

  @Property(tries = 300)
  void turns_of_a_bucket_are_apart_and_no_period_has_more_than_its_starts(
      @ForAll("askings") List<Asking> askings,
      @ForAll @IntRange(min = 1, max = 16) int maxConcurrency,
      @ForAll @IntRange(min = 1, max = 20) int total,
      @ForAll @IntRange(max = 20) int remaining,
      @ForAll @IntRange(min = 1, max = 10_000_000) int resetAfter) {
    int left = Math.min(remaining, total);
    VirtualTime time = new VirtualTime();
    LocalIdentifyGate gate =
        new LocalIdentifyGate(new SessionStartLimit(total, left, resetAfter, maxConcurrency), time);
    List<Turn> turns = new ArrayList<>();
    List<CompletableFuture<Void>> asked = new ArrayList<>();
    for (Asking asking : askings) {
      time.schedule(() -> ask(gate, asking, time, turns, asked), asking.afterMillis);
    }
    // Each day has one start at least, so that nobody waits for longer than this.
    time.advance(81 * DAY);

    assertThat(asked).hasSameSizeAs(askings).allMatch(CompletableFuture::isDone);
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      assertThat(turns.subList(0, i))
          .filteredOn(it -> it.shard % maxConcurrency == turn.shard % maxConcurrency)
          .allMatch(it -> turn.at - it.at >= 5_000);
    }
    assertThat(turns.stream().filter(it -> it.at < resetAfter)).hasSizeLessThanOrEqualTo(left);
    List<Turn> later = turns.stream().filter(it -> it.at >= resetAfter).toList();
    long begun = Long.MIN_VALUE;
    int inPeriod = 0;
    for (Turn turn : later) {
      if (begun == Long.MIN_VALUE || turn.at - begun >= DAY) {
        begun = turn.at;
        inPeriod = 0;
      }
      assertThat(++inPeriod).isLessThanOrEqualTo(total);
    }
  }

  private static void ask(
      IdentifyGate gate,
      Asking asking,
      VirtualTime time,
      List<Turn> turns,
      List<CompletableFuture<Void>> asked) {
    CompletableFuture<Void> turn = gate.acquire(asking.shard);
    asked.add(turn);
    turn.thenRun(() -> turns.add(new Turn(asking.shard, time.millis())));
    if (asking.cancelledAfterMillis != Integer.MAX_VALUE) {
      time.schedule(() -> turn.cancel(false), asking.cancelledAfterMillis);
    }
  }
}
