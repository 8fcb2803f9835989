package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SerialQueueTest {
  private final VirtualTime time = new VirtualTime();
  private final List<Integer> done = new ArrayList<>();
  private boolean willing = true;
  private final SerialQueue queue = new SerialQueue(this::unlessUnwilling);

  private void unlessUnwilling(Runnable task) {
    if (!willing) {
      throw new RejectedExecutionException("no room");
    }
    time.execute(task);
  }

  @Test
  void task_that_was_refused_a_thread_runs_before_the_next_one() {
    willing = false;
    assertThatThrownBy(() -> queue.execute(() -> done.add(1)))
        .isInstanceOf(RejectedExecutionException.class);
    willing = true;
    queue.execute(() -> done.add(2));
    time.settle();
    assertThat(done).containsExactly(1, 2);
  }

  @Test
  void tasks_that_are_refused_another_turn_run_before_the_next_one() {
    IntStream.range(0, 200).forEach(number -> queue.execute(() -> done.add(number)));
    willing = false;
    time.settle();
    assertThat(done).hasSizeBetween(1, 199);
    willing = true;
    queue.execute(() -> done.add(200));
    time.settle();
    assertThat(done).isEqualTo(IntStream.rangeClosed(0, 200).boxed().toList());
  }

  @Test
  void what_came_while_another_had_entered_runs_before_the_next_one_if_it_is_refused_a_thread() {
    assertThat(queue.tryEnter()).isTrue();
    queue.execute(() -> done.add(1));
    willing = false;
    assertThatThrownBy(queue::leave).isInstanceOf(RejectedExecutionException.class);
    willing = true;
    queue.execute(() -> done.add(2));
    time.settle();
    assertThat(done).containsExactly(1, 2);
  }
}
