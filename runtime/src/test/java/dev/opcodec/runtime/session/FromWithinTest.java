package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers and listeners that call the session they are called by. */
@Timeout(30)
class FromWithinTest {
  private final AtomicReference<GatewaySession> itself = new AtomicReference<>();

  private Play inHandlers(Consumer<GatewaySession> action) {
    Play play =
        new Play(
            builder -> builder.on(TestProtocol.Message.class, it -> action.accept(itself.get())));
    itself.set(play.session);
    return play.ready();
  }

  @Test
  void close_from_a_handler_on_the_sessions_own_thread_returns_and_closes() {
    Play play = inHandlers(GatewaySession::close);
    play.peer().message(2, "x");
    play.time.settle();
    assertThat(play.peer().closedWith).isEqualTo(1000);
    assertThat(play.session.state()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void suspend_from_a_handler_tells_a_state_that_has_the_event_at_hand() {
    List<SessionState> states = new ArrayList<>();
    Play play = inHandlers(session -> states.add(session.suspend()));
    play.peer().message(2, "x");
    play.time.settle();
    assertThat(states).extracting(SessionState::sequence).containsExactly(2L);
    assertThat(play.peer().closedWith).isEqualTo(4000);
    assertThat(play.session.state()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void send_and_open_from_a_handler_are_done_behind_it() {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    Play play =
        inHandlers(
            session -> {
              sent.add(session.send(new TestProtocol.Poke("back")));
              session.open();
            });
    play.peer().message(2, "x");
    play.time.settle();
    assertThat(sent).hasSize(1).allMatch(CompletableFuture::isDone);
    assertThat(play.peer().last()).contains("back");
    assertThat(play.transport.peers).hasSize(1);
  }

  @Test
  void close_from_a_listener_while_it_connects_ends_it() {
    AtomicReference<GatewaySession> session = new AtomicReference<>();
    Play play =
        new Play(
            builder ->
                builder.listener(
                    Listeners.lifecycle(
                        event -> {
                          if (event instanceof LifecycleEvent.Connecting) {
                            session.get().close();
                          }
                        })));
    session.set(play.session);
    CompletableFuture<Void> opened = play.session.open();
    play.time.settle();
    assertThat(opened).isCompletedExceptionally();
    assertThat(play.session.state()).isEqualTo(Phase.STOPPED);
    assertThat(play.peer().abandonedWith).isEqualTo(1000);
  }

  @Test
  void close_from_a_handler_on_the_only_thread_for_handlers_and_futures_is_over_within_a_second()
      throws Exception {
    ExecutorService only = Executors.newSingleThreadExecutor();
    FakeTransport transport = new FakeTransport();
    CompletableFuture<Duration> taken = new CompletableFuture<>();
    GatewaySession session =
        GatewaySession.builder(TestProtocol.PROTOCOL)
            .token(Play.TOKEN)
            .transport(transport)
            .executor(only)
            .completions(only)
            .on(
                TestProtocol.Message.class,
                message -> {
                  long begun = System.nanoTime();
                  itself.get().close();
                  taken.complete(Duration.ofNanos(System.nanoTime() - begun));
                })
            .build();
    itself.set(session);
    session.open();
    await(() -> !transport.peers.isEmpty());
    transport.peer().hello();
    await(() -> !transport.peer().received.isEmpty());
    transport.peer().ready();
    transport.peer().message(2, "x");
    assertThat(taken).succeedsWithin(Duration.ofSeconds(20));
    assertThat(session.ended()).succeedsWithin(Duration.ofSeconds(20));
    assertThat(taken.join()).isLessThan(Duration.ofSeconds(2));
    only.shutdown();
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void checked_exception_that_a_listener_throws_unseen_does_not_silence_the_listeners() {
    List<LifecycleEvent> told = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder
                    .listener(Listeners.lifecycle(event -> FromWithinTest.unseen(new Exception())))
                    .listener(Listeners.lifecycle(told::add)));
    play.ready();
    assertThat(told).contains(new LifecycleEvent.Established(1));
  }

  @SuppressWarnings("unchecked")
  static <E extends Throwable> void unseen(Throwable error) throws E {
    throw (E) error;
  }
}
