package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.transport.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users supply may fail, and the session goes on all the same. */
class SuppliedPartsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> got = new ArrayList<>();
  private boolean willing = true;

  private void unlessUnwilling(Runnable task) {
    if (!willing) {
      throw new RejectedExecutionException("no room");
    }
    task.run();
  }

  private Play on(Executor executor) {
    return new Play(
        builder ->
            builder
                .executor(executor)
                .on(TestProtocol.Message.class, message -> got.add(message.content()))
                .listener(Listeners.lifecycle(event -> {})));
  }

  @Test
  void executor_that_rejects_for_a_while_gets_everything_afterwards_once_and_in_order() {
    Play play = on(this::unlessUnwilling).ready();
    willing = false;
    play.peer().message(2, "one");
    play.time.settle();
    play.peer().message(3, "two");
    play.time.advance(20_000);
    assertThat(got).isEmpty();
    willing = true;
    play.time.advance(1_000);
    assertThat(got).containsExactly("one", "two");
  }

  @Test
  void executor_that_always_rejects_holds_up_neither_start_nor_beats_nor_resume_nor_end() {
    willing = false;
    Play play = on(this::unlessUnwilling).ready();
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    play.peer().message(2, "one");
    play.time.advance(41_250);
    assertThat(play.peer().received).anyMatch(it -> it.startsWith("{\"op\":1,"));
    play.drop();
    assertThat(play.peer().last()).contains("\"op\":6").contains("\"seq\":2");
    CompletableFuture<Void> closed = play.session.closeAsync();
    play.time.advance(1_000);
    assertThat(closed).isCompleted();
    play.time.advance(60_000);
    assertThat(play.time.timers()).as("timers of a session that is over").isZero();
  }

  @Test
  void executor_that_was_shut_down_is_not_asked_again() {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.shutdown();
    Play play = on(executor).ready();
    int timers = play.time.timers();
    play.peer().message(2, "one");
    play.time.advance(5_000);
    assertThat(play.session.state()).isEqualTo(Phase.READY);
    assertThat(play.time.timers()).isEqualTo(timers);
    play.drop();
    assertThat(play.peer().last()).contains("\"op\":6").contains("\"seq\":2");
  }

  /** Such as a pool that gets no more threads from the system. */
  @ParameterizedTest
  @MethodSource("failures")
  void executor_that_fails_as_it_pleases_gets_everything_afterwards(Throwable failure) {
    List<LifecycleEvent> told = new ArrayList<>();
    Play play =
        new Play(
                builder ->
                    builder
                        .executor(task -> unless(failure, task))
                        .on(TestProtocol.Message.class, message -> got.add(message.content()))
                        .listener(Listeners.lifecycle(told::add)))
            .ready();
    willing = false;
    play.peer().message(2, "one");
    play.time.settle();
    play.drop();
    assertThat(play.session.state()).isEqualTo(Phase.RESUMING);
    willing = true;
    play.peer().say("{\"op\":0,\"t\":\"RESUMED\",\"s\":3,\"d\":{}}");
    play.peer().message(4, "two");
    play.time.advance(1_000);
    assertThat(got).containsExactly("one", "two");
    assertThat(told).contains(new LifecycleEvent.Resumed(2, 0));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void futures_complete_elsewhere_whatever_their_executor_throws(Throwable failure) {
    willing = false;
    Play play = new Play(builder -> builder.completions(task -> unless(failure, task)));
    CompletableFuture<Void> opened = play.session.open();
    play.in(Phase.READY);
    assertThat(opened).succeedsWithin(PATIENCE);
    play.session.closeAsync();
    play.time.advance(1_000);
    assertThat(play.session.ended()).succeedsWithin(PATIENCE);
  }

  @Test
  void futures_complete_when_there_are_threads_again() {
    VirtualTime time = new VirtualTime();
    Completions completions = new Completions(this::unlessUnwilling, this::unlessUnwilling, time);
    willing = false;
    completions.execute(() -> got.add("done"));
    time.advance(10_000);
    assertThat(got).isEmpty();
    willing = true;
    time.advance(1_000);
    assertThat(got).containsExactly("done");
    time.advance(10_000);
    assertThat(got).containsExactly("done");
  }

  static List<Throwable> failures() {
    return List.of(
        new IllegalStateException("not now"),
        new OutOfMemoryError("unable to create native thread"),
        new Exception("thrown unseen"));
  }

  private void unless(Throwable failure, Runnable task) {
    if (!willing) {
      FromWithinTest.<RuntimeException>unseen(failure);
    }
    task.run();
  }

  @Test
  void futures_complete_elsewhere_if_their_executor_rejects() {
    willing = false;
    Play play = new Play(builder -> builder.completions(this::unlessUnwilling));
    CompletableFuture<Void> opened = play.session.open();
    play.time.settle();
    play.peer().hello();
    play.time.settle();
    play.peer().ready();
    play.time.settle();
    assertThat(opened).succeedsWithin(PATIENCE);
    CompletableFuture<Void> sent = play.session.send(new TestProtocol.Poke("x"));
    play.time.settle();
    assertThat(sent).succeedsWithin(PATIENCE);
    play.session.closeAsync();
    play.time.advance(1_000);
    assertThat(play.session.ended()).succeedsWithin(PATIENCE);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void transport_that_throws_has_failed_to_connect_and_is_asked_again(Throwable failure) {
    List<Integer> asked = new ArrayList<>();
    FakeTransport working = new FakeTransport();
    Play play =
        new Play(
            builder ->
                builder.transport(
                    (uri, listener) -> {
                      asked.add(asked.size());
                      if (asked.size() <= 2) {
                        FromWithinTest.<RuntimeException>unseen(failure);
                      }
                      return working.connect(uri, listener);
                    }));
    play.session.open();
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.WAITING);
    play.time.advance(3_000);
    assertThat(working.peers).hasSize(1);
    working.peer().hello();
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.IDENTIFYING);
  }

  @Test
  void connection_that_throws_costs_itself_and_neither_the_session_nor_a_command_in_silence() {
    List<FakeTransport.Peer> peers = new ArrayList<>();
    FakeTransport transport = new FakeTransport();
    Play play =
        new Play(
            builder ->
                builder.transport(
                    (uri, listener) -> {
                      peers.add((FakeTransport.Peer) transport.connect(uri, listener));
                      return peers.size() == 1 ? broken(peers.get(0)) : transport.peer();
                    }));
    play.session.open();
    play.time.settle();
    peers.get(0).hello();
    play.time.settle();
    peers.get(0).ready();
    play.time.settle();
    CompletableFuture<Void> sent = play.session.send(new TestProtocol.Poke("x"));
    play.time.settle();
    assertThat(sent)
        .failsWithin(PATIENCE)
        .withThrowableThat()
        .withCauseInstanceOf(CommandRefusedException.class);
    while (peers.size() == 1) {
      play.time.advance(1_000);
    }
    assertThat(play.time.millis()).isLessThan(2 * 41_250 + 1_000);
    peers.get(1).hello();
    play.time.settle();
    assertThat(peers.get(1).last()).contains("\"op\":6");
    assertThat(play.session.state()).isEqualTo(Phase.RESUMING);
  }

  /** Nothing can be done with it. */
  private static Connection broken(Connection connection) {
    return new Connection() {
      @Override
      public CompletableFuture<Void> send(byte[] utf8) {
        throw new IllegalStateException("send");
      }

      @Override
      public void pauseReading() {
        throw new IllegalStateException("pause");
      }

      @Override
      public void resumeReading() {
        throw new IllegalStateException("resume");
      }

      @Override
      public void close(int code) {
        throw new IllegalStateException("close");
      }

      @Override
      public void abandon(int code) {
        connection.abandon(code);
        throw new IllegalStateException("abandon");
      }
    };
  }
}
