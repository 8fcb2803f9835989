package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.micrometer.SessionMeters;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.search.MeterNotFoundException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionMetersTest {
  private final List<Double> depths = new ArrayList<>();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Play play =
      new Play(
          builder ->
              builder
                  .listener(new SessionMeters(registry, Tags.of("shard", "0")))
                  .onRaw(
                      frame -> {
                        if (frame.opcode() == 10) {
                          throw new IllegalStateException("broken handler");
                        }
                      })
                  .on(DispatchEvent.class, event -> {}));

  @Test
  void the_gauge_tells_whether_the_session_is_established() {
    assertThat(established()).isZero();
    play.ready();
    assertThat(established()).isOne();
    play.peer().listener.closed(null, "");
    play.time.settle();
    assertThat(established()).isZero();
  }

  @Test
  void connects_identifies_and_resumes_are_counted_apart() {
    play.ready().drop();
    play.peer().say("{\"t\":\"RESUMED\",\"s\":2,\"op\":0,\"d\":{}}");
    play.time.settle();

    assertThat(count("connects")).isEqualTo(2);
    assertThat(count("identifies")).isEqualTo(1);
    assertThat(count("resumes")).isEqualTo(1);
    assertThat(established()).isOne();
  }

  @Test
  void losses_say_why_and_with_which_code() {
    play.ready();
    play.peer().listener.closed(4009, "Session timed out");
    play.time.settle();

    assertThat(count("losses", "why", "closed", "code", "4009")).isEqualTo(1);
  }

  @Test
  void heartbeats_are_timed() {
    play.ready();
    play.peer().say("{\"op\":1,\"d\":null}");
    play.time.advance(80);
    play.peer().say("{\"op\":11}");
    play.time.settle();

    assertThat(registry.get("opcodec.session.heartbeat").timer().totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(80);
  }

  @Test
  void what_goes_wrong_with_dispatches_is_counted() {
    play.ready();
    play.peer().message(5, "behind a gap of three");
    play.drop();
    play.peer().message(5, "again");
    play.peer().say("{\"t\":\"MESSAGE\",\"s\":6,\"op\":0,\"d\":{}}");
    play.time.settle();

    assertThat(count("dispatches.lost")).isEqualTo(3);
    assertThat(count("dispatches.repeated")).isEqualTo(1);
    assertThat(count("undecodable", "event", "MESSAGE")).isEqualTo(1);
  }

  @Test
  void lost_sessions_are_counted() {
    play.ready().drop();
    assertThatThrownBy(() -> count("lost")).isInstanceOf(MeterNotFoundException.class);
    play.peer().say("{\"op\":9,\"d\":false}");
    play.time.settle();

    assertThat(count("lost")).isEqualTo(1);
  }

  @Test
  void what_handlers_throw_is_counted() {
    play.ready().drop();

    assertThat(count("handler.failures", "on", "RawFrame")).isEqualTo(2);
  }

  @Test
  void lag_and_depth_of_the_queue_are_measured() {
    Deque<Runnable> handlers = new ArrayDeque<>();
    Play slow = slow(handlers, Delivery.DEFAULT);
    slow.peer().message(2, "a");
    slow.peer().message(3, "b");
    slow.time.advance(250);
    while (!handlers.isEmpty()) {
      handlers.remove().run();
    }
    // HELLO, READY and two messages: what each handler sees is of the frame before.
    assertThat(depths).containsExactly(0.0, 3.0, 2.0, 1.0);
    assertThat(gauge("queue.frames")).isZero();
    assertThat(gauge("queue.bytes")).isZero();
    Timer lag = registry.get("opcodec.session.dispatch.lag").tag("shard", "slow").timer();
    assertThat(lag.max(TimeUnit.MILLISECONDS)).isEqualTo(250);
    assertThat(lag.count()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void dropped_dispatches_are_counted() {
    Deque<Runnable> handlers = new ArrayDeque<>();
    Play slow = slow(handlers, new Delivery(2, 10_000, Overflow.DROP_OLDEST));
    for (long number = 2; number < 12; number++) {
      slow.peer().message(number, "m");
    }
    slow.time.settle();
    while (!handlers.isEmpty()) {
      handlers.remove().run();
    }
    double dropped =
        registry.get("opcodec.session.dispatches.dropped").tag("shard", "slow").counter().count();
    assertThat(dropped).isGreaterThanOrEqualTo(8);
  }

  private Play slow(Deque<Runnable> handlers, Delivery delivery) {
    return new Play(
            builder ->
                builder
                    .delivery(delivery)
                    .executor(handlers::add)
                    .onRaw(frame -> depths.add(gauge("queue.frames")))
                    .listener(new SessionMeters(registry, Tags.of("shard", "slow"))))
        .ready();
  }

  private double gauge(String name) {
    return registry.get("opcodec.session." + name).tag("shard", "slow").gauge().value();
  }

  private double established() {
    return registry.get("opcodec.session.established").tag("shard", "0").gauge().value();
  }

  private double count(String name, String... tags) {
    return registry.get("opcodec.session." + name).tag("shard", "0").tags(tags).counter().count();
  }
}
