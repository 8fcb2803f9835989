package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HandlersTest {
  @Test
  void scenario_41_handler_that_throws_is_reported_and_the_next_event_delivered() {
    List<String> got = new ArrayList<>();
    List<Throwable> reported = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("handler");
    Play play =
        new Play(
            builder ->
                builder
                    .on(
                        TestProtocol.Message.class,
                        message -> {
                          throw failure;
                        })
                    .on(TestProtocol.Message.class, message -> got.add(message.content()))
                    .listener(Listeners.handlerFailed((value, error) -> reported.add(error))));
    play.ready();
    play.peer().message(2, "one");
    play.peer().message(3, "two");
    play.time.settle();
    assertThat(got).containsExactly("one", "two");
    assertThat(reported).containsExactly(failure, failure);
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @Test
  void listener_that_throws_harms_nobody() {
    List<LifecycleEvent> told = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder
                    .listener(
                        Listeners.lifecycle(
                            event -> {
                              throw new IllegalStateException("listener");
                            }))
                    .listener(Listeners.lifecycle(told::add)));
    play.ready();
    assertThat(told).contains(new LifecycleEvent.Established(1));
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @Test
  @Timeout(30)
  void scenario_06_handler_that_blocks_for_five_minutes_holds_up_neither_beats_nor_listeners()
      throws InterruptedException {
    CountDownLatch blocking = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch told = new CountDownLatch(7);
    AtomicInteger handled = new AtomicInteger();
    ExecutorService threads = Executors.newCachedThreadPool();
    Play play =
        new Play(
            builder ->
                builder
                    .executor(threads)
                    .listener(
                        Listeners.lifecycle(
                            event -> {
                              if (event instanceof LifecycleEvent.HeartbeatAcknowledged) {
                                told.countDown();
                              }
                            }))
                    .on(
                        TestProtocol.Message.class,
                        message -> {
                          blocking.countDown();
                          await(release);
                          handled.incrementAndGet();
                        }));
    play.ready();
    play.peer().message(2, "one");
    play.peer().message(3, "two");
    play.time.settle();
    assertThat(blocking.await(10, TimeUnit.SECONDS)).isTrue();
    for (int second = 0; second < 300; second++) {
      long beats = beats(play);
      play.time.advance(1_000);
      if (beats(play) > beats) {
        play.peer().say("{\"op\":11}");
      }
    }
    assertThat(play.transport.peers).hasSize(1);
    assertThat(beats(play)).isBetween(7L, 8L);
    assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(handled).hasValue(0);
    release.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(handled).hasValue(2);
  }

  private static long beats(Play play) {
    return play.peer().received.stream().filter(it -> it.startsWith("{\"op\":1,")).count();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void handler_for_a_replaced_class_is_refused_with_the_one_to_use() {
    assertThatThrownBy(
            () ->
                new Play(
                    TestProtocol.EXTENDED,
                    builder -> builder.on(TestProtocol.Message.class, message -> {})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TestProtocol$Message is replaced in protocol Extended")
        .hasMessageContaining("use dev.opcodec.runtime.session.TestProtocol$OtherMessage");
  }

  @Test
  void class_that_replaced_another_is_delivered() {
    List<String> got = new ArrayList<>();
    Play play =
        new Play(
            TestProtocol.EXTENDED,
            builder ->
                builder.on(TestProtocol.OtherMessage.class, message -> got.add(message.content())));
    play.ready();
    play.peer().message(2, "one");
    play.time.settle();
    assertThat(got).containsExactly("one");
  }

  @Test
  void handler_for_what_never_comes_is_refused() {
    assertThatThrownBy(
            () -> new Play(builder -> builder.on(TestProtocol.NeverComes.class, e -> {})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NeverComes is not part of protocol Test");
    assertThatThrownBy(() -> new Play(builder -> builder.on(TestProtocol.Poke.class, e -> {})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is a command: it is sent, not received");
    assertThatThrownBy(() -> new Play(builder -> builder.on(String.class, e -> {})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.String is neither a frame nor an event");
  }
}
