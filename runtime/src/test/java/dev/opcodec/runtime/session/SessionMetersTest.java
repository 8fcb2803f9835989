package dev.opcodec.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.DispatchEvent;
import dev.opcodec.runtime.micrometer.SessionMeters;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionMetersTest {
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
  void what_handlers_throw_is_counted() {
    play.ready().drop();

    assertThat(count("handler.failures", "on", "RawFrame")).isEqualTo(2);
  }

  private double established() {
    return registry.get("opcodec.session.established").tag("shard", "0").gauge().value();
  }

  private double count(String name, String... tags) {
    return registry.get("opcodec.session." + name).tag("shard", "0").tags(tags).counter().count();
  }
}
