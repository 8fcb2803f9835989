package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A listener that blocks: its calls wait, but not without end. */
class NoticeQueueTest {
  private final Deque<Runnable> turns = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private final SessionListener listener =
      new SessionListener() {
        @Override
        public void handlerFailed(Object value, Throwable error) {
          told.add(value.toString());
        }

        @Override
        public void missed(long calls) {
          told.add("missed " + calls);
        }
      };
  private final NoticeQueue queue = new NoticeQueue(turns::add, what -> what.accept(listener));

  private void notices(int count) {
    for (int i = 0; i < count; i++) {
      String name = "notice " + i;
      queue.add(it -> it.handlerFailed(name, new IllegalStateException()));
    }
  }

  private void work() {
    while (!turns.isEmpty()) {
      turns.remove().run();
    }
  }

  @Test
  void all_are_told_in_order_while_they_are_few() {
    notices(3);
    work();
    assertThat(told).containsExactly("notice 0", "notice 1", "notice 2");
  }

  @Test
  void the_oldest_are_left_out_and_counted_and_no_more_turns_wait_than_notices() {
    notices(NoticeQueue.MOST + 500);
    assertThat(turns).hasSize(NoticeQueue.MOST);
    work();
    assertThat(told).hasSize(NoticeQueue.MOST + 1).startsWith("missed 500", "notice 500");
    assertThat(told.get(NoticeQueue.MOST)).isEqualTo("notice " + (NoticeQueue.MOST + 499));
  }

  @Test
  void listener_that_blocks_for_hours_keeps_little() {
    Deque<Runnable> blocked = new ArrayDeque<>();
    List<LifecycleEvent> events = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder.executor(blocked::add).listener(Listeners.lifecycle(events::add)).seed(3));
    play.ready();
    for (int i = 0; i < 1_000; i++) {
      play.peer().say("{\"op\":1,\"d\":null}");
      play.peer().say("{\"op\":11}");
      play.time.advance(60_000);
    }
    while (!blocked.isEmpty()) {
      blocked.remove().run();
    }
    assertThat(events).hasSize(NoticeQueue.MOST);
  }
}
