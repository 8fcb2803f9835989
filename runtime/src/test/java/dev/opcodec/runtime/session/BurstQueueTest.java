package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BurstQueueTest {
  private static final int BURST = 16_000;

  private static BurstQueue<Integer> afterBurst() {
    BurstQueue<Integer> queue = new BurstQueue<>();
    addUpTo(BURST, queue);
    while (queue.poll() != null) {
      // Nobody looks at them.
    }
    return queue;
  }

  private static void addUpTo(int end, BurstQueue<Integer> queue) {
    IntStream.range(0, end).forEach(queue::add);
  }

  private static List<Integer> all(BurstQueue<Integer> queue) {
    List<Integer> all = new ArrayList<>();
    for (Integer oldest = queue.poll(); oldest != null; oldest = queue.poll()) {
      all.add(oldest);
    }
    return all;
  }

  private static long usedHeap() {
    // The second collection takes what the first has only found to be unreachable.
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void bursts_of_a_thousand_sessions_leave_no_memory_taken() {
    afterBurst();
    long before = usedHeap();
    List<BurstQueue<Integer>> queues =
        Stream.generate(BurstQueueTest::afterBurst).limit(1_000).toList();
    long kept = usedHeap() - before;
    assertThat(queues).allMatch(BurstQueue::isEmpty);
    assertThat(kept / queues.size()).isLessThan(8_192);
  }

  @Test
  void a_burst_leaves_in_the_order_in_which_it_came_and_so_does_what_follows() {
    BurstQueue<Integer> queue = new BurstQueue<>();
    for (int burst : List.of(BURST, 20, BURST)) {
      addUpTo(burst, queue);
      assertThat(queue.size()).isEqualTo(burst);
      assertThat(all(queue)).isEqualTo(IntStream.range(0, burst).boxed().toList());
      assertThat(queue.isEmpty()).isTrue();
    }
  }
}
