package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  /** Asks for as many as it is told to. */
  @Test
  void scenario_46_slow_subscriber_and_a_million_events_keep_a_thousand_and_hold_up_nobody() {
    int events = 1_000_000;
    LongAdder handled = new LongAdder();
    LongAdder dropped = new LongAdder();
    SessionListener counting =
        new SessionListener() {
          @Override
          public void dropped(long frames) {
            dropped.add(frames);
          }
        };
    Play play =
        new Play(
                it ->
                    it.listener(counting)
                        .on(TestProtocol.Message.class, event -> handled.increment()))
            .ready();
    Subscriber<TestProtocol.Message> slow = new Subscriber<>();
    play.session
        .events(TestProtocol.Message.class, new Delivery(1_000, 1 << 20, Overflow.DROP_OLDEST))
        .subscribe(slow);
    Subscriber<TestProtocol.Message> quick = new Subscriber<>();
    play.session.events(TestProtocol.Message.class).subscribe(quick);
    for (int number = 2; number < events + 2; number++) {
      quick.request(1);
      play.peer().message(number, "m" + number);
      play.time.settle();
      assertThat(quick.got.remove(0)).isEqualTo("m" + number);
    }
    assertThat(handled.sum()).isEqualTo(events);
    assertThat(dropped.sum()).isEqualTo(events - 1_000);
    assertThat(play.peer().paused).isFalse();

    slow.request(Long.MAX_VALUE);
    assertThat(slow.got).hasSize(1_000);
    assertThat(slow.got.get(0)).isEqualTo("m" + (events + 2 - 1_000));
    assertThat(slow.got.get(999)).isEqualTo("m" + (events + 1));
  }

  private static final class Subscriber<T extends Event> implements Flow.Subscriber<T> {
    final List<Object> got = new ArrayList<>();
    Flow.@Nullable Subscription subscription;
    boolean throwing;

    @Override
    public void onSubscribe(Flow.Subscription begun) {
      subscription = begun;
    }

    @Override
    public void onNext(T event) {
      got.add(event instanceof TestProtocol.Message message ? message.content() : event);
      if (throwing) {
        throw new IllegalStateException("subscriber");
      }
    }

    @Override
    public void onError(Throwable error) {
      got.add(error);
    }

    @Override
    public void onComplete() {
      got.add("complete");
    }

    void request(long n) {
      assertThat(subscription).isNotNull();
      subscription.request(n);
    }
  }

  private static Subscriber<TestProtocol.Message> subscribe(Play play) {
    Subscriber<TestProtocol.Message> subscriber = new Subscriber<>();
    play.session.events(TestProtocol.Message.class).subscribe(subscriber);
    return subscriber;
  }

  private static Play small(int frames, Overflow overflow) {
    return new Play(builder -> builder.delivery(new Delivery(frames, 1_000_000, overflow)));
  }

  @Test
  void subscriber_gets_what_it_asks_for_in_order() {
    Play play = new Play().ready();
    Subscriber<TestProtocol.Message> subscriber = subscribe(play);
    for (int s = 2; s < 7; s++) {
      play.peer().message(s, "m" + s);
    }
    play.time.settle();
    assertThat(subscriber.got).isEmpty();
    subscriber.request(2);
    assertThat(subscriber.got).containsExactly("m2", "m3");
    subscriber.request(Long.MAX_VALUE);
    subscriber.request(Long.MAX_VALUE);
    assertThat(subscriber.got).containsExactly("m2", "m3", "m4", "m5", "m6");
  }

  @Test
  void family_of_events_is_given_whole_unknown_ones_too() {
    Play play = new Play();
    Subscriber<DispatchEvent> subscriber = new Subscriber<>();
    play.session.events().subscribe(subscriber);
    subscriber.request(10);
    play.ready();
    play.peer().say("{\"t\":\"NEW_THING\",\"s\":2,\"op\":0,\"d\":{}}");
    play.time.settle();
    assertThat(subscriber.got).hasSize(2).allMatch(DispatchEvent.class::isInstance);
  }

  @Test
  void class_that_never_comes_is_refused() {
    Play play = new Play();
    assertThatThrownBy(() -> play.session.events(TestProtocol.NeverComes.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scenario_46_subscriber_that_asks_for_nothing_stops_the_reading_until_it_cancels() {
    Play play = small(10, Overflow.PAUSE).ready();
    Subscriber<TestProtocol.Message> subscriber = subscribe(play);
    for (int s = 2; s < 100; s++) {
      play.peer().message(s, "m" + s);
      play.time.settle();
    }
    assertThat(play.peer().paused).isTrue();
    assertThat(subscriber.subscription).isNotNull();
    subscriber.subscription.cancel();
    play.time.settle();
    assertThat(play.peer().paused).isFalse();
    assertThat(play.peer().unread).isEmpty();
    assertThat(subscriber.got).isEmpty();
  }

  @Test
  void scenario_46_slow_subscriber_that_may_lose_events_affects_no_other() {
    Play play = small(10, Overflow.PAUSE).ready();
    Subscriber<TestProtocol.Message> slow = new Subscriber<>();
    play.session
        .events(TestProtocol.Message.class, new Delivery(10, 1_000_000, Overflow.DROP_OLDEST))
        .subscribe(slow);
    Subscriber<TestProtocol.Message> quick = subscribe(play);
    quick.request(Long.MAX_VALUE);
    for (int s = 2; s < 1_002; s++) {
      play.peer().message(s, "m" + s);
      play.time.settle();
    }
    assertThat(quick.got).hasSize(1_000);
    slow.request(Long.MAX_VALUE);
    assertThat(slow.got).hasSize(10).endsWith("m1001");
  }

  @Test
  void request_of_nothing_is_an_error_and_the_end() {
    Play play = new Play().ready();
    Subscriber<TestProtocol.Message> subscriber = subscribe(play);
    subscriber.request(0);
    subscriber.request(5);
    play.peer().message(2, "m2");
    play.time.settle();
    assertThat(subscriber.got).singleElement().isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stream_completes_behind_its_last_event_when_the_session_is_closed() {
    Play play = new Play().ready();
    Subscriber<TestProtocol.Message> subscriber = subscribe(play);
    play.peer().message(2, "m2");
    play.time.settle();
    play.session.closeAsync();
    play.time.settle();
    assertThat(subscriber.got).isEmpty();
    subscriber.request(1);
    assertThat(subscriber.got).containsExactly("m2", "complete");
    assertThat(subscribe(play).got).containsExactly("complete");
  }

  @Test
  void stream_fails_when_the_gateway_refuses_the_session() {
    Play play = new Play().ready();
    Subscriber<TestProtocol.Message> subscriber = subscribe(play);
    play.peer().listener.closed(4004, "");
    play.time.settle();
    assertThat(subscriber.got).singleElement().isInstanceOf(SessionStoppedException.class);
  }

  @Test
  void subscriber_that_throws_is_reported_and_gets_no_more() {
    List<Throwable> reported = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder.listener(Listeners.handlerFailed((value, error) -> reported.add(error))));
    play.ready();
    Subscriber<TestProtocol.Message> subscriber = subscribe(play);
    subscriber.throwing = true;
    subscriber.request(5);
    play.peer().message(2, "m2");
    play.peer().message(3, "m3");
    play.time.settle();
    assertThat(subscriber.got).containsExactly("m2");
    assertThat(reported).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void event_that_cannot_be_decoded_is_told_once_and_skipped() {
    List<Object> reported = new ArrayList<>();
    Play play =
        new Play(
            builder ->
                builder
                    .on(TestProtocol.Message.class, message -> {})
                    .listener(Listeners.undecodable(reported::add)));
    play.ready();
    Subscriber<TestProtocol.Message> one = subscribe(play);
    Subscriber<TestProtocol.Message> other = subscribe(play);
    one.request(1);
    other.request(1);
    play.peer().say("{\"t\":\"MESSAGE\",\"s\":2,\"op\":0,\"d\":{\"content\":7}}");
    play.peer().message(3, "m3");
    play.time.settle();
    assertThat(one.got).containsExactly("m3");
    assertThat(other.got).containsExactly("m3");
    assertThat(reported).hasSize(1);
  }
}
