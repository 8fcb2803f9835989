package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Gates of users' own making that do what a gate should not. */
class SuppliedGateTest {
  private final List<LifecycleEvent> told = new ArrayList<>();
  private int asked;

  /** A gate that is broken the first time, and then lets everyone pass. */
  private Play on(IdentifyGate broken) {
    Play play =
        new Play(
            builder ->
                builder
                    .identifyGate(
                        shard ->
                            ++asked == 1
                                ? broken.acquire(shard)
                                : CompletableFuture.completedFuture(null))
                    .listener(Listeners.lifecycle(told::add)));
    return play.in(Phase.IDENTIFYING);
  }

  private void isAskedAgain(Play play) {
    assertThat(told)
        .filteredOn(LifecycleEvent.Disconnected.class::isInstance)
        .extracting(event -> ((LifecycleEvent.Disconnected) event).loss())
        .containsExactly(LifecycleEvent.Loss.IDENTIFY_DENIED);
    play.time.advance(2_000);
    play.peer().hello();
    play.time.settle();
    assertThat(asked).isEqualTo(2);
    assertThat(play.session.state()).isEqualTo(Phase.IDENTIFYING);
  }

  @Test
  void gate_that_returns_nothing_is_asked_again() {
    isAskedAgain(on(SuppliedGateTest::nothing));
  }

  @SuppressWarnings("NullAway")
  private static CompletableFuture<Void> nothing(int shard) {
    return null;
  }

  @Test
  void gate_that_throws_an_error_is_asked_again() {
    isAskedAgain(
        on(
            shard -> {
              throw new NoClassDefFoundError("the client of a database");
            }));
  }

  @Test
  void gate_that_cancels_the_turn_itself_is_asked_again() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    Play play = on(shard -> turn);
    assertThat(play.session.state()).isEqualTo(Phase.AWAITING_IDENTIFY);
    turn.cancel(false);
    play.time.settle();
    isAskedAgain(play);
  }

  @Test
  void turn_that_throws_when_it_is_given_back_does_not_keep_the_session_from_coming_back() {
    Play play =
        on(
            shard ->
                new CompletableFuture<>() {
                  @Override
                  public boolean cancel(boolean mayInterrupt) {
                    throw new IllegalStateException("no way back");
                  }
                });
    play.peer().listener.closed(null, "");
    play.time.advance(2_000);
    play.peer().hello();
    play.time.settle();
    assertThat(play.session.state()).isEqualTo(Phase.IDENTIFYING);
  }

  @Test
  void turn_that_comes_when_the_session_is_over_changes_nothing() {
    CompletableFuture<Void> turn =
        new CompletableFuture<>() {
          @Override
          public boolean cancel(boolean mayInterrupt) {
            return false;
          }
        };
    Play play = on(shard -> turn);
    CompletableFuture<Void> closed = play.session.closeAsync();
    play.time.advance(1_000);
    turn.complete(null);
    play.time.advance(60_000);
    assertThat(closed).isCompleted();
    assertThat(play.session.state()).isEqualTo(Phase.STOPPED);
    assertThat(play.peer().received).noneMatch(frame -> frame.contains("\"op\":2"));
  }
}
