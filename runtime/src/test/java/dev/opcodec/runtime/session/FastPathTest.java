package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.gateway.DispatchFrame;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Dispatches that do not go through the session's loop change nothing that anyone can see. */
class FastPathTest {
  private final List<Object> got = new ArrayList<>();
  private final List<LifecycleEvent> told = new ArrayList<>();

  private Play play(UnaryOperator<GatewaySessionBuilder> changes) {
    return new Play(builder -> changes.apply(builder.listener(Listeners.lifecycle(told::add))))
        .ready();
  }

  private Play messages() {
    return play(it -> it.on(TestProtocol.Message.class, message -> got.add(message.content())));
  }

  private static void message(Play play, long sequence) {
    play.peer().message(sequence, "m" + sequence);
  }

  @Test
  void a_dispatch_in_its_turn_is_delivered_on_the_thread_that_brings_it() {
    Play play = messages();
    message(play, 2);
    assertThat(got).containsExactly("m2");
  }

  @Test
  void its_number_is_the_one_that_a_heartbeat_carries() {
    Play play = messages();
    LongStream.rangeClosed(2, 7).forEach(s -> message(play, s));
    play.time.advance(50_000);
    assertThat(play.peer().last()).isEqualTo("{\"op\":1,\"d\":7}");
  }

  @Test
  void its_number_is_the_one_that_the_session_resumes_from() {
    Play play = messages();
    LongStream.rangeClosed(2, 7).forEach(s -> message(play, s));
    play.drop();
    assertThat(play.peer().last()).contains("\"seq\":7");
  }

  @Test
  void its_number_is_the_one_that_a_suspended_session_has() {
    Play play = messages();
    LongStream.rangeClosed(2, 7).forEach(s -> message(play, s));
    var state = play.session.suspendAsync();
    play.time.settle();
    assertThat(state.join().toJson()).contains("7");
  }

  @Test
  void a_gap_and_a_number_that_is_not_later_are_the_machine_s() {
    Play play = messages();
    for (long sequence : new long[] {2, 3, 5, 6, 6, 4, 7}) {
      message(play, sequence);
      play.time.settle();
    }
    assertThat(got).containsExactly("m2", "m3", "m5", "m6", "m6", "m4", "m7");
    assertThat(told.stream().filter(LifecycleEvent.SequenceGap.class::isInstance))
        .containsExactly(new LifecycleEvent.SequenceGap(1, 3, 5));
  }

  @Test
  void replayed_dispatches_are_counted_and_repeated_ones_dropped() {
    Play play = messages();
    message(play, 2);
    play.drop();
    for (long sequence : new long[] {2, 3, 4}) {
      message(play, sequence);
    }
    play.peer().say("{\"t\":\"RESUMED\",\"s\":5,\"op\":0,\"d\":{}}");
    play.time.settle();
    message(play, 6);
    assertThat(got).containsExactly("m2", "m3", "m4", "m6");
    assertThat(told)
        .contains(new LifecycleEvent.DuplicateDropped(2, 2L), new LifecycleEvent.Resumed(2, 2));
  }

  @Test
  void what_an_old_connection_still_brings_is_not_delivered() {
    Play play = messages();
    FakeTransport.Peer old = play.peer();
    play.drop();
    play.peer().say("{\"t\":\"RESUMED\",\"s\":2,\"op\":0,\"d\":{}}");
    play.time.settle();
    old.message(3, "old");
    play.time.settle();
    assertThat(got).isEmpty();
  }

  @Test
  void nothing_overtakes_what_goes_the_long_way() {
    Play play =
        play(
            it ->
                it.on(TestProtocol.Message.class, message -> got.add(message.content()))
                    .on(TestProtocol.TestAck.class, ack -> got.add("ack"))
                    .on(TestProtocol.TestBeat.class, beat -> got.add("beat")));
    for (boolean batch : new boolean[] {false, true}) {
      got.clear();
      long first = batch ? 12 : 2;
      if (batch) {
        play.peer().listener.batchBegins();
      }
      message(play, first);
      play.peer().say("{\"op\":11}");
      message(play, first + 1);
      play.peer().say("{\"op\":1}");
      message(play, first + 9);
      if (batch) {
        play.peer().listener.batchEnds();
      }
      play.time.settle();
      assertThat(got)
          .containsExactly("m" + first, "ack", "m" + (first + 1), "beat", "m" + (first + 9));
    }
  }

  @Test
  void a_batch_is_handed_to_the_executor_at_once() {
    Deque<Runnable> executor = new ArrayDeque<>();
    Play play =
        play(
            it ->
                it.executor(executor::add)
                    .on(TestProtocol.Message.class, message -> got.add(message.content())));
    executor.forEach(Runnable::run);
    executor.clear();
    play.peer().listener.batchBegins();
    LongStream.rangeClosed(2, 11).forEach(s -> message(play, s));
    assertThat(executor).isEmpty();
    play.peer().listener.batchEnds();
    assertThat(executor).hasSize(1);
    executor.remove().run();
    assertThat(got).hasSize(10).startsWith("m2").endsWith("m11");
    assertThat(executor).isEmpty();
  }

  @Test
  void a_handler_that_ends_the_session_is_not_waited_for() {
    List<GatewaySession> sessions = new ArrayList<>();
    Play play = play(it -> it.on(TestProtocol.Message.class, message -> sessions.get(0).close()));
    sessions.add(play.session);
    message(play, 2);
    play.time.settle();
    assertThat(play.peer().closedWith).isEqualTo(1000);
  }

  @Test
  void an_event_without_a_handler_is_not_decoded() {
    Play play = messages();
    play.peer().say("{\"t\":\"OTHER\",\"s\":2,\"op\":0,\"d\":{]}");
    message(play, 3);
    assertThat(got).containsExactly("m3");
    assertThat(play.peer().abandonedWith).isNull();
  }

  @Test
  void data_of_a_wanted_event_that_is_not_json_ends_the_connection() {
    for (int waiting : new int[] {0, FastPath.MOST_DECODED_FRAMES}) {
      Deque<Runnable> executor = new ArrayDeque<>();
      got.clear();
      Play play =
          play(
              it ->
                  it.executor(executor::add)
                      .on(TestProtocol.Message.class, message -> got.add(message.content())));
      FakeTransport.Peer peer = play.peer();
      LongStream.rangeClosed(2, 1 + waiting).forEach(s -> message(play, s));
      peer.say("{\"t\":\"MESSAGE\",\"s\":" + (waiting + 2) + ",\"op\":0,\"d\":{\"content\":\"x]}");
      play.time.settle();
      while (!executor.isEmpty()) {
        executor.remove().run();
      }
      assertThat(got).hasSize(waiting);
      assertThat(peer.abandonedWith).as("after %s", waiting).isNotNull();
      play.time.advance(60_000);
      play.peer().hello();
      play.time.settle();
      assertThat(play.peer().last()).contains("\"seq\":" + (waiting + 1));
    }
  }

  @Test
  void data_that_is_not_what_its_event_says_is_told_and_the_session_goes_on() {
    List<String> undecodable = new ArrayList<>();
    SessionListener listener =
        new SessionListener() {
          @Override
          public void undecodable(RawFrame frame, JsonDecodeException error) {
            undecodable.add(frame.sequence() + " " + error.path() + " " + frame.d().json());
          }
        };
    Play play =
        play(
            it ->
                it.listener(listener)
                    .on(TestProtocol.Message.class, message -> got.add(message.content())));
    play.peer().say("{\"t\":\"MESSAGE\",\"s\":2,\"op\":0,\"d\":{\"content\":5}}");
    play.time.settle();
    message(play, 3);
    assertThat(undecodable).containsExactly("2 $.d.content {\"content\":5}");
    assertThat(got).containsExactly("m3");
  }

  @Test
  void keys_behind_the_data_are_read_as_ever() {
    Play play = messages();
    play.peer()
        .say("{\"t\":\"MESSAGE\",\"s\":2,\"op\":0,\"d\":{\"content\":\"a\"},\"x\":{\"y\":1}}");
    play.peer().say("{\"op\":0,\"d\":{\"content\":\"b\"},\"s\":3,\"t\":\"MESSAGE\"}");
    play.time.settle();
    assertThat(got).containsExactly("a", "b");
  }

  @Test
  void families_frames_and_raw_handlers_get_theirs() {
    List<String> raw = new ArrayList<>();
    Play play =
        play(
            it ->
                it.on(DispatchEvent.class, event -> got.add(event.eventName()))
                    .on(DispatchFrame.class, frame -> got.add(frame.sequence())));
    message(play, 2);
    play.peer().say("{\"t\":\"NEVER_SEEN\",\"s\":3,\"op\":0,\"d\":[1]}");
    play.time.settle();
    assertThat(got).endsWith(2L, "MESSAGE", 3L, "NEVER_SEEN");

    Play withRaw = play(it -> it.onRaw(frame -> raw.add(frame.event() + " " + frame.d().json())));
    message(withRaw, 2);
    assertThat(raw).endsWith("MESSAGE {\"content\":\"m2\"}");
  }
}
