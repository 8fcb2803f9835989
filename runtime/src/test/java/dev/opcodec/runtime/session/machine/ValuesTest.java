package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void window_counts_both_of_its_ends_as_inside() {
    SendWindow window = SendWindow.EMPTY.sent(0, 60).sent(10, 60);
    assertThat(window.used(60, 60)).isEqualTo(2);
    assertThat(window.used(61, 60)).isEqualTo(1);
    assertThat(window.waitFor(2, 20, 60)).isEqualTo(41);
    assertThat(window.waitFor(1, 20, 60)).isEqualTo(51);
    assertThat(window.waitFor(3, 20, 60)).isZero();
  }

  @Test
  void allowance_lets_a_burst_through_and_then_one_each_period() {
    Rate rate = new Rate(2, 100);
    Allowance allowance = Allowance.full(rate, 0).take(rate, 0).take(rate, 10);
    assertThat(allowance.waitFor(rate, 30)).isEqualTo(70);
    assertThat(allowance.waitFor(rate, 110)).isZero();
    assertThat(allowance.take(rate, 110).waitFor(rate, 110)).isEqualTo(90);
    assertThat(allowance.take(rate, 10_000).waitFor(rate, 10_000)).isZero();
  }

  @Test
  void backoff_doubles_up_to_its_maximum() {
    Backoff backoff = Backoff.FRESH;
    assertThat(backoff.delay(new Jitter(1), Pacing.DEFAULT)).isZero();
    for (int i = 0; i < 100; i++) {
      backoff = backoff.failed();
    }
    assertThat(backoff.delay(new Jitter(1), Pacing.DEFAULT)).isBetween(30_000L, 60_000L);
  }

  @Test
  void an_empty_queue_has_no_first() {
    assertThatThrownBy(CommandQueue.EMPTY::first).isInstanceOf(IllegalStateException.class);
  }

  @Property
  void queue_behaves_as_a_queue(@ForAll @Size(max = 60) List<Boolean> adds) {
    CommandQueue queue = CommandQueue.EMPTY;
    Deque<Long> model = new ArrayDeque<>();
    long next = 0;
    for (boolean add : adds) {
      if (add) {
        queue = queue.plus(new Outgoing(next, List.of(), false, next));
        model.add(next++);
      } else if (!model.isEmpty()) {
        assertThat(queue.first().command()).isEqualTo(model.poll());
        queue = queue.rest();
      }
      List<Long> seen = new ArrayList<>();
      queue.forEach(it -> seen.add(it.command()));
      assertThat(seen).containsExactlyElementsOf(model);
      assertThat(queue.size()).isEqualTo(model.size());
    }
  }

  @Property
  void jitter_stays_in_its_range(
      @ForAll long seed,
      @ForAll @IntRange(max = 1000) int low,
      @ForAll @IntRange(max = 1000) int n) {
    Jitter jitter = new Jitter(seed);
    assertThat(jitter.fraction()).isBetween(0.0, 0.9999999999999999);
    assertThat(jitter.between(low, low + n)).isBetween((long) low, (long) low + n);
    assertThat(jitter.next().fraction()).isNotEqualTo(jitter.fraction());
  }
}
