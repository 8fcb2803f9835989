package dev.opcodec.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.UnknownEvent;
import dev.opcodec.runtime.session.GatewaySession;
import dev.opcodec.runtime.session.SessionListener;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Pacing;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.Rate;
import dev.opcodec.runtime.session.machine.Timeouts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gateways of other makers: READY, a beat, an event, the end, and a session again. */
@Timeout(60)
class OddGatewayTest {
  private static final Timeouts TIMEOUTS = new Timeouts(5_000, 5_000, 1_000, 500);
  private static final Pacing PACING =
      new Pacing(20, 200, 2, 20, 50, new Rate(100, 100), new Rate(100, 100));

  private final List<String> events = new CopyOnWriteArrayList<>();
  private final List<Long> intervals = new CopyOnWriteArrayList<>();

  /** Takes notice of the interval in each HELLO. */
  private final class Watcher implements SessionListener {
    @Override
    public void lifecycle(LifecycleEvent event) {
      if (event instanceof LifecycleEvent.HelloReceived hello) {
        intervals.add(hello.intervalMillis());
      }
    }
  }

  /** The whole life of a session, with the default compression asked for. */
  private List<String> live(Manners manners, String pathAndQuery) throws Exception {
    try (OddGateway gateway = new OddGateway(manners);
        GatewaySession session =
            GatewaySession.builder(GatewayProtocol.PROTOCOL)
                .url(gateway.url(pathAndQuery))
                .token("any")
                .timeouts(TIMEOUTS)
                .pacing(PACING)
                .identifyGate(shard -> CompletableFuture.completedFuture(null))
                .listener(new Watcher())
                .on(UnknownEvent.class, event -> events.add(event.d().json()))
                .build()) {
      session.open().get(20, TimeUnit.SECONDS);
      gateway.connection().dispatch("ODD", "\"first\"");
      await("the first event", () -> events.contains("\"first\""));
      gateway.connection().text("{\"op\":1}");
      await("a beat and its answer", () -> session.latency() != null);
      int before = logins(gateway);
      gateway.connection().end();
      await("the next login", () -> logins(gateway) > before && session.state() == Phase.READY);
      gateway.connection().dispatch("ODD", "\"second\"");
      await("the second event", () -> events.contains("\"second\""));
      assertThat(events).containsExactly("\"first\"", "\"second\"");
      return gateway.log();
    }
  }

  private List<String> live(Manners manners) throws Exception {
    return live(manners, "/");
  }

  private static int logins(OddGateway gateway) {
    return (int)
        gateway.log().stream()
            .filter(line -> line.startsWith("{\"op\":2,") || line.startsWith("{\"op\":6,"))
            .count();
  }

  private static void await(String what, BooleanSupplier condition) {
    assertThat(Resources.settle(condition)).as(what).isTrue();
  }

  private static long count(List<String> log, String start) {
    return log.stream().filter(line -> line.startsWith(start)).count();
  }

  @Test
  void gateway_that_knows_no_resume_and_tells_next_to_nothing() throws Exception {
    List<String> log = live(new Manners());
    assertThat(count(log, "{\"op\":6,")).isEqualTo(1);
    assertThat(count(log, "{\"op\":2,")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":11,\"d\":{}}",
        "{\"op\":11,\"d\":null,\"s\":null,\"t\":null}",
        "{\"d\":{\"_trace\":[]},\"op\":11}",
        "{\"op\":11,\"t\":\"\",\"s\":0}"
      })
  void acknowledgement_in_other_words(String acknowledgement) throws Exception {
    live(
        new Manners() {
          @Override
          String acknowledgement() {
            return acknowledgement;
          }
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"d\":{\"_trace\":[\"[\\\"gateway\\\",{}]\"],\"heartbeat_interval\":41250},\"op\":10}|41250",
        "{\"op\":10,\"d\":{\"heartbeat_interval\":41250.0}}|41250",
        "{\"op\":10,\"d\":{\"heartbeat_interval\":4.125e4}}|41250",
        "{\"op\":10,\"d\":{\"heartbeat_interval\":41250.7}}|41250",
        "{\"op\":10,\"d\":{\"heartbeat_interval\":\"41250\"}}|41250",
        "{\"op\":10,\"d\":{\"heartbeat_interval\":86400000}}|86400000",
        "{\"op\":10,\"d\":{\"heartbeat_interval\":9223372036854775807}}|9223372036854775807",
        "{\"op\":10,\"d\":{\"heartbeat_interval\":0}}|0"
      })
  void hello_in_other_words(String hello, long interval) throws Exception {
    live(
        new Manners() {
          @Override
          String hello() {
            return hello;
          }

          /** Not only by an end of TCP, which the JDK may overlook until a beat is missed. */
          @Override
          void end(OddConnection connection) throws IOException {
            connection.close(4000, "");
          }
        });
    assertThat(intervals).isNotEmpty().containsOnly(interval);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"session_id\":\"x\",\"resume_gateway_url\":null}",
        "{\"session_id\":\"x\",\"resume_gateway_url\":\"\"}",
        "{\"session_id\":\"x\",\"resume_gateway_url\":\"not a url\"}",
        "{\"session_id\":\"x\",\"resume_gateway_url\":\"gateway.example\"}",
        "{\"session_id\":\"x\",\"resume_gateway_url\":\"ws://127.0.0.1:1\"}",
        "{\"session_id\":\"\\\"\\\\ \\u00e9\\ud83d\\ude00\"}",
        "{\"session_id\":12345}",
        "{\"session_id\":null}",
        "{\"session_id\":\"\"}",
        "{\"user\":{},\"guilds\":null,\"session_id\":\"x\"}",
        "{}",
        "null",
        "[]"
      })
  void ready_in_other_words(String d) throws Exception {
    live(
        new Manners() {
          @Override
          String ready(int number, int port) {
            return dispatch("READY", number, d);
          }
        });
  }

  @Test
  void numbers_that_begin_at_nought() throws Exception {
    List<String> log =
        live(
            new Manners() {
              @Override
              int firstNumber() {
                return 0;
              }
            });
    assertThat(log).anyMatch(line -> line.startsWith("{\"op\":6,") && line.contains("\"seq\":1"));
  }

  @Test
  void dispatches_without_numbers() throws Exception {
    live(
        new Manners() {
          @Override
          String dispatch(String event, int number, String d) {
            return "{\"t\":\"" + event + "\",\"op\":0,\"d\":" + d + "}";
          }
        });
  }

  @Test
  void keys_in_alphabetical_order_escaped_and_amid_white_space() throws Exception {
    live(
        new Manners() {
          @Override
          String dispatch(String event, int number, String d) {
            return "\r\n{\n\t\"\\u0064\" : "
                + d
                + " ,\n\t\"o\\u0070\" : 0 ,\n\t\"s\" : "
                + number
                + " ,\n\t\"t\" : \""
                + event
                + "\"\n}\n ";
          }
        });
  }

  @Test
  void frames_in_many_fragments_with_pings_between_them() throws Exception {
    List<String> log =
        live(
            new Manners() {
              @Override
              void send(OddConnection connection, String text) throws IOException {
                byte[] utf8 = OddConnection.utf8(text);
                for (int i = 0; i < utf8.length; i++) {
                  connection.frame(
                      i == 0 ? OddConnection.TEXT : OddConnection.CONTINUATION,
                      false,
                      new byte[] {utf8[i]});
                }
                connection.frame(OddConnection.PING, true, OddConnection.utf8("still there?"));
                connection.frame(OddConnection.CONTINUATION, true, new byte[0]);
              }
            });
    assertThat(log).contains("pong still there?");
  }

  @Test
  void resume_that_is_not_answered_at_all() throws Exception {
    List<String> log =
        live(
            new Manners() {
              @Override
              void resume(OddConnection connection) {
                // It has never heard of it.
              }
            });
    assertThat(count(log, "{\"op\":6,")).isBetween(1L, 3L);
    assertThat(count(log, "{\"op\":2,")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1002, 4000, 4001, 4002, 4006, 4009})
  void resume_that_is_answered_by_a_close(int code) throws Exception {
    live(
        new Manners() {
          @Override
          void resume(OddConnection connection) throws IOException {
            connection.close(code, "unknown opcode");
          }
        });
  }

  @Test
  void resume_that_is_answered_by_ready() throws Exception {
    List<String> log =
        live(
            new Manners() {
              @Override
              void resume(OddConnection connection) throws IOException {
                connection.ready();
              }
            });
    assertThat(count(log, "{\"op\":2,")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1011, 1012, 3000, 4000, 4500})
  void close_with_a_code_and_a_reason(int code) throws Exception {
    live(
        new Manners() {
          @Override
          void end(OddConnection connection) throws IOException {
            connection.close(code, "going down for maintenance é");
          }
        });
  }

  @Test
  void url_with_a_path_and_a_query_keeps_them() throws Exception {
    List<String> log = live(new Manners(), "/proxy/gateway?tenant=a%20b&encoding=json");
    assertThat(log)
        .filteredOn(line -> line.startsWith("GET "))
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(line -> line.startsWith("GET /proxy/gateway?tenant=a%20b&encoding=json&v=10"));
  }
}
