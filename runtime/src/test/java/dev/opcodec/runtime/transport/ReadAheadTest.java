package dev.opcodec.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadAheadTest {
  private final Deque<Runnable> threads = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final ReadAhead read =
      new ReadAhead(
          threads::add,
          new RecordingListener() {
            @Override
            public void batchBegins() {
              told.add("[");
            }

            @Override
            public void batchEnds() {
              told.add("]");
              batchEnd.run();
            }
          },
          error -> told.add("failed " + error.getMessage()));
  private int asked;
  private Runnable batchEnd = () -> {};

  @BeforeEach
  void open() {
    read.open(() -> asked++);
  }

  private void message(String text) {
    message(text, 1);
  }

  private void message(String text, int size) {
    read.message(size, () -> told.add(text));
    read.askForMore();
  }

  private void work() {
    for (Runnable task = threads.poll(); task != null; task = threads.poll()) {
      task.run();
    }
  }

  @Test
  void the_thread_that_reads_leaves_the_work_to_another_and_reads_on() {
    message("a");
    message("b");
    assertThat(told).isEmpty();
    assertThat(asked).isEqualTo(2);
    assertThat(threads).hasSize(1);
    work();
    assertThat(told).containsExactly("[", "a", "b", "]");
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void no_more_is_read_while_as_many_messages_wait_as_may_and_then_on() {
    for (int i = 0; i < ReadAhead.MOST_MESSAGES; i++) {
      message("message " + i);
    }
    assertThat(asked).isEqualTo(ReadAhead.MOST_MESSAGES - 1);
    work();
    assertThat(told).hasSize(ReadAhead.MOST_MESSAGES + 2).startsWith("[", "message 0");
    assertThat(asked).isEqualTo(ReadAhead.MOST_MESSAGES);
  }

  @Test
  void no_more_is_read_while_as_many_bytes_wait_as_may() {
    message("large", ReadAhead.MOST_BYTES);
    assertThat(asked).isZero();
    work();
    assertThat(asked).isOne();
  }

  @Test
  void the_end_comes_after_the_messages_in_front_of_it() {
    message("a");
    read.turn(() -> told.add("end"));
    work();
    assertThat(told).containsExactly("[", "a", "end", "]");
  }

  @Test
  void what_is_read_while_paused_waits_undone_and_no_more_is_asked_for_than_there_is_room_for()
      throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    read.pause();
    message("a");
    assertThat(asked).isOne();
    message("b", ReadAhead.MOST_BYTES);
    assertThat(asked).isOne();
    read.turn(
        () -> {
          told.add("end");
        });
    work();
    assertThat(told).isEmpty();

    batchEnd = over::countDown;
    read.resume();
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).containsExactly("[", "a", "b", "end", "]");
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void an_end_with_nothing_in_front_of_it_is_told_while_paused() {
    read.pause();
    read.turn(() -> told.add("end"));
    work();
    assertThat(told).containsExactly("[", "end", "]");
  }

  @Test
  void a_pause_on_the_way_stops_what_has_not_been_told() {
    read.message(
        1,
        () -> {
          told.add("a");
          read.pause();
        });
    read.message(1, () -> told.add("b"));
    work();
    assertThat(told).containsExactly("[", "a", "]");
  }

  @Test
  void what_comes_while_a_batch_ends_begins_another() {
    batchEnd =
        () -> {
          batchEnd = () -> {};
          message("b");
        };
    message("a");
    work();
    assertThat(told).containsExactly("[", "a", "]", "[", "b", "]");
    message("c");
    work();
    assertThat(told).endsWith("[", "c", "]");
  }

  @Test
  void what_the_listener_throws_is_told_and_stops_nothing_here() {
    read.message(
        1,
        () -> {
          throw new IllegalStateException("broken");
        });
    message("b");
    work();
    assertThat(told).containsExactly("[", "failed broken", "b", "]");
  }
}
