package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Handlers run when the test lets them. */
class DeliveryTest {
  private static final Delivery TEN = new Delivery(10, 1_000_000, Overflow.PAUSE);

  private final Deque<Runnable> handlers = new ArrayDeque<>();
  private final List<String> got = new ArrayList<>();
  private final List<LifecycleEvent> told = new ArrayList<>();

  private Play play(UnaryOperator<GatewaySessionBuilder> changes) {
    return new Play(
            builder ->
                changes.apply(
                    builder
                        .delivery(TEN)
                        .executor(handlers::add)
                        .listener(Listeners.lifecycle(told::add))
                        .on(TestProtocol.Message.class, it -> got.add(it.content()))))
        .ready();
  }

  private void letHandlersRun() {
    while (!handlers.isEmpty()) {
      handlers.remove().run();
    }
  }

  private static void messages(Play play, long first, long last) {
    LongStream.rangeClosed(first, last).forEach(s -> play.peer().message(s, "m" + s));
    play.time.settle();
  }

  private static List<String> names(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(s -> "m" + s).toList();
  }

  @Test
  void scenario_46_events_for_a_blocked_handler_wait_at_the_gateway() {
    Play play = play(builder -> builder);
    messages(play, 2, 1_000);
    assertThat(play.peer().paused).isTrue();
    assertThat(play.peer().unread).hasSizeGreaterThan(960);
    assertThat(handlers).hasSizeLessThan(20);
    while (!play.peer().unread.isEmpty()) {
      letHandlersRun();
      play.time.settle();
    }
    letHandlersRun();
    play.time.settle();
    assertThat(got).isEqualTo(names(2, 1_000));
    assertThat(play.peer().paused).isFalse();
    assertThat(play.transport.peers).hasSize(1);
  }

  @Test
  void bytes_fill_the_queue_as_frames_do() {
    Play play = play(builder -> builder.delivery(new Delivery(1_000, 500, Overflow.PAUSE)));
    play.peer().message(2, "x".repeat(600));
    play.time.settle();
    assertThat(play.peer().paused).isTrue();
    letHandlersRun();
    play.time.settle();
    assertThat(play.peer().paused).isFalse();
    assertThat(got).hasSize(1);
  }

  @Test
  void frames_that_nobody_wants_do_not_wait() {
    Play play = play(builder -> builder);
    for (int i = 0; i < 100; i++) {
      play.peer().say("{\"t\":\"OTHER\",\"s\":" + (i + 2) + ",\"op\":0,\"d\":{}}");
      play.peer().say("{\"op\":11}");
    }
    play.time.settle();
    letHandlersRun();
    play.time.settle();
    assertThat(play.peer().paused).isFalse();
    assertThat(got).isEmpty();
  }

  @Test
  void scenario_06_beats_go_on_while_a_handler_blocks_and_nothing_is_read() {
    Play play = play(builder -> builder);
    messages(play, 2, 100);
    play.time.advance(300_000);
    assertThat(play.peer().received.stream().filter(it -> it.startsWith("{\"op\":1,")).count())
        .isBetween(7L, 8L);
    assertThat(play.transport.peers).hasSize(1);
    assertThat(play.session.state()).isEqualTo(Phase.READY);
  }

  @Test
  void gateway_that_closes_while_it_is_not_read_is_noticed_afterwards_and_resumed() {
    Play play = play(builder -> builder);
    messages(play, 2, 30);
    FakeTransport.Peer first = play.peer();
    first.whenRead(() -> first.listener.closed(null, ""));
    play.time.advance(60_000);
    assertThat(play.transport.peers).hasSize(1);
    while (play.transport.peers.size() == 1) {
      letHandlersRun();
      play.time.advance(1_000);
    }
    play.peer().hello();
    play.time.settle();
    assertThat(play.peer().last()).contains("\"seq\":30");
    letHandlersRun();
    assertThat(got).isEqualTo(names(2, 30));
  }

  @Test
  void scenario_25_what_waits_when_the_connection_drops_is_delivered_once_and_before_the_replay() {
    Play play = play(builder -> builder);
    messages(play, 2, 9);
    play.drop();
    assertThat(play.peer().last()).contains("\"seq\":9");
    play.peer().message(9, "again");
    messages(play, 10, 12);
    play.peer().say("{\"t\":\"RESUMED\",\"s\":13,\"op\":0,\"d\":{}}");
    play.time.settle();
    letHandlersRun();
    play.time.settle();
    letHandlersRun();
    assertThat(got).isEqualTo(names(2, 12));
  }

  @Test
  void connection_lost_while_the_queue_is_full_is_resumed_when_there_is_room() {
    Play play = play(builder -> builder);
    messages(play, 2, 100);
    play.peer().listener.closed(null, "");
    play.time.advance(600_000);
    assertThat(play.transport.peers).hasSize(1);
    assertThat(play.session.state()).isEqualTo(Phase.WAITING);
    letHandlersRun();
    play.time.advance(1_000);
    assertThat(play.transport.peers).hasSize(2);
    assertThat(play.peer().paused).isFalse();
  }

  @Test
  void scenario_48_session_that_is_not_read_closes_within_a_second_by_the_handshake() {
    Play play = play(builder -> builder);
    messages(play, 2, 100);
    FakeTransport.Peer peer = play.peer();
    play.session.closeAsync();
    play.time.settle();
    assertThat(peer.closedWith).isEqualTo(1000);
    assertThat(peer.abandonedWith).isNull();
    assertThat(play.session.state()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void pause_and_resume_are_told() {
    Play play = play(builder -> builder);
    messages(play, 2, 30);
    for (int i = 0; i < 3; i++) {
      letHandlersRun();
      play.time.settle();
    }
    assertThat(told)
        .contains(new LifecycleEvent.ReadingPaused(1), new LifecycleEvent.ReadingResumed(1));
  }

  @Test
  void scenario_46_oldest_events_are_dropped_where_that_is_asked_for_and_their_number_told() {
    List<Long> dropped = new ArrayList<>();
    SessionListener listener =
        new SessionListener() {
          @Override
          public void dropped(long frames) {
            dropped.add(frames);
          }
        };
    Play play =
        play(
            builder ->
                builder
                    .listener(listener)
                    .delivery(new Delivery(10, 1_000_000, Overflow.DROP_OLDEST)));
    messages(play, 2, 100);
    assertThat(play.peer().paused).isFalse();
    letHandlersRun();
    assertThat(got).isEqualTo(names(91, 100));
    assertThat(dropped).containsExactly(89L);
  }

  @Test
  void delivery_is_measured_for_who_asks() {
    List<String> deliveries = new ArrayList<>();
    SessionListener listener =
        new SessionListener() {
          @Override
          public boolean watchesDelivery() {
            return true;
          }

          @Override
          public void delivered(@Nullable String event, long lagNanos, int frames, long bytes) {
            deliveries.add(event + " " + lagNanos + " " + frames + " " + bytes);
          }
        };
    Play play = play(builder -> builder.listener(listener));
    messages(play, 2, 2);
    play.time.advance(250);
    messages(play, 3, 3);
    letHandlersRun();
    int size = "{\"t\":\"MESSAGE\",\"s\":3,\"op\":0,\"d\":{\"content\":\"m3\"}}".length();
    assertThat(deliveries).containsExactly("MESSAGE 250000000 1 " + size, "MESSAGE 0 0 0");
  }

  @Test
  void delivery_is_not_told_to_who_does_not_ask() {
    SessionListener listener =
        new SessionListener() {
          @Override
          public void delivered(@Nullable String event, long lagNanos, int frames, long bytes) {
            throw new AssertionError("nobody asked");
          }
        };
    Play play = play(builder -> builder.listener(listener));
    messages(play, 2, 2);
    letHandlersRun();
    assertThat(got).containsExactly("m2");
  }

  @Test
  void queue_without_room_is_refused() {
    assertThatThrownBy(() -> new Delivery(0, 1, Overflow.PAUSE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Delivery(1, 0, Overflow.PAUSE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
