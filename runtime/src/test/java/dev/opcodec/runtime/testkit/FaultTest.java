package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FaultTest {
  private static EmbeddedGateway behaving(Behaviour behaviour) {
    return EmbeddedGateway.start(EmbeddedGatewayOptions.defaults().behaviour(number -> behaviour));
  }

  @Test
  void a_reconnect_is_requested() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      gateway.connection().requestReconnect();
      Json.assertSame(
          client.next(),
          """
          {"t":null,"s":null,"op":7,"d":null}""");
    }
  }

  @Test
  void each_frame_is_delayed_and_the_order_kept() throws Exception {
    Duration delay = Duration.ofMillis(300);
    try (EmbeddedGateway gateway = behaving(Behaviour.NORMAL.delayingFrames(delay));
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      long sent = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        gateway.dispatch("NUMBER", String.valueOf(i));
      }
      for (int i = 0; i < 50; i++) {
        assertThat(Json.tree(client.next()).path("d").intValue()).isEqualTo(i);
      }
      assertThat(System.nanoTime() - sent).isGreaterThanOrEqualTo(delay.toNanos());
    }
  }

  @Test
  void a_connection_is_closed_with_a_code() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      ClientConnection connection = gateway.connection();
      connection.close(4009, "too late");
      assertThat(client.closeCode()).isEqualTo(4009);
      assertThat(client.closeReason()).isEqualTo("too late");
      assertThat(RawClient.await(connection.closed())).isEqualTo(4009);
      assertThat(connection.isOpen()).isFalse();
      connection.close(4000, "again");
      connection.requestHeartbeat();
    }
  }

  @Test
  void what_was_sent_before_a_close_arrives_before_it() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      String large = "\"" + "x".repeat(300_000) + "\"";
      gateway.dispatch("LARGE", large);
      gateway.dispatch("SMALL", "1");
      gateway.connection().close(4000, "");
      assertThat(Json.tree(client.next()).path("d").textValue()).hasSize(300_000);
      assertThat(Json.tree(client.next()).path("s").intValue()).isEqualTo(3);
      assertThat(client.closeCode()).isEqualTo(4000);
    }
  }

  @Test
  void a_close_frame_has_no_code() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      gateway.connection().closeWithoutCode();
      assertThat(client.closeCode()).isEqualTo(1005);
    }
  }

  @Test
  void codes_that_no_frame_can_have_are_refused() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      ClientConnection connection = gateway.connection();
      for (int code : new int[] {0, 999, 1004, 1005, 1006, 1015, 5000}) {
        assertThatIllegalArgumentException().isThrownBy(() -> connection.close(code, ""));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Behaviour.NORMAL.closingAfterHello(code));
      }
      assertThatIllegalArgumentException().isThrownBy(() -> connection.close(4000, "é".repeat(62)));
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void a_connection_is_dropped_without_a_close_frame() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawSocket client = RawSocket.connect(gateway)) {
      ClientConnection connection = gateway.awaitConnection(1, RawClient.PATIENCE);
      connection.drop();
      assertThat(client.hasEnded()).isTrue();
      assertThat(RawClient.await(connection.closed())).isEqualTo(1006);
    }
  }

  @Test
  void a_client_that_vanishes_is_noticed() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      client.drop();
      assertThat(RawClient.await(gateway.connection().closed())).isEqualTo(1006);
    }
  }

  @Test
  void a_silent_connection_neither_reads_nor_answers_and_stays_open() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawSocket client = RawSocket.connect(gateway)) {
      ClientConnection connection = gateway.awaitConnection(1, RawClient.PATIENCE);
      connection.goSilent();
      // Not even the WebSocket's own frames are answered.
      client.send("{\"op\":1,\"d\":null}");
      client.send(RawSocket.PING);
      client.send(RawSocket.CLOSE, (byte) 0x0f, (byte) 0xa0);
      connection.requestHeartbeat();
      connection.close(4000, "");
      assertThat(client.isSilentFor(500)).isTrue();
      assertThat(connection.isOpen()).isTrue();
      assertThat(gateway.commands().all()).isEmpty();
      connection.drop();
      assertThat(client.hasEnded()).isTrue();
    }
  }

  @Test
  void a_silent_connection_keeps_its_session_for_a_resume() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.identify(gateway)) {
      String id = Json.tree(client.next()).at("/d/session_id").textValue();
      gateway.connection().goSilent();
      gateway.dispatch("POKED", "1");
      try (RawClient second = RawClient.resume(gateway, id, 1)) {
        Json.assertSame(
            second.next(),
            """
            {"t":"POKED","s":2,"op":0,"d":1}""");
      }
      assertThat(client.hasNoMessage()).isTrue();
    }
  }

  @Test
  void a_close_frame_without_a_code_keeps_the_session() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawSocket client = RawSocket.connect(gateway)) {
      client.send(RawClient.IDENTIFY);
      gateway.commands().await(2, RawClient.PATIENCE);
      gateway.dispatch("POKED", "1");
      String id = gateway.connection().sessionId();
      client.send(RawSocket.CLOSE);
      assertThat(RawClient.await(gateway.connection().closed())).isEqualTo(1005);
      try (RawClient second = RawClient.resume(gateway, id, 1)) {
        Json.assertSame(
            second.next(),
            """
            {"t":"POKED","s":2,"op":0,"d":1}""");
      }
    }
  }

  @Test
  void the_upgrade_is_refused_with_503() {
    try (EmbeddedGateway gateway = behaving(Behaviour.NORMAL.refusingUpgrade())) {
      assertThatThrownBy(() -> RawClient.connect(gateway.url()))
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOfSatisfying(
              WebSocketHandshakeException.class,
              refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(503));
      assertThat(gateway.connections()).isEmpty();
    }
  }

  @Test
  void hello_never_comes() throws Exception {
    try (EmbeddedGateway gateway = behaving(Behaviour.NORMAL.withoutHello());
        RawClient client = RawClient.connect(gateway.url())) {
      client.send("{\"op\":1,\"d\":null}");
      // The acknowledgement is the first thing said.
      assertThat(Json.tree(client.next()).path("op").intValue()).isEqualTo(11);
    }
  }

  @Test
  void ready_and_resumed_never_come() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .behaviour(
                number -> {
                  asked.incrementAndGet();
                  return number == 1
                      ? Behaviour.NORMAL.withoutResumed()
                      : Behaviour.NORMAL.withoutReady().withoutResumed();
                });
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient first = RawClient.identify(gateway)) {
      String id = Json.tree(first.next()).at("/d/session_id").textValue();
      try (RawClient second = RawClient.identify(gateway)) {
        second.send(RawClient.resume(id, 1));
        second.send("{\"op\":1,\"d\":null}");
        assertThat(Json.tree(second.next()).path("op").intValue()).isEqualTo(11);
        assertThat(gateway.connection().sessionId()).isNull();
      }
      assertThat(asked).hasValue(2);
    }
  }

  @Test
  void the_connection_closes_right_after_hello() throws Exception {
    try (EmbeddedGateway gateway = behaving(Behaviour.NORMAL.closingAfterHello(4000));
        RawClient client = RawClient.connect(gateway.url())) {
      assertThat(Json.tree(client.next()).path("op").intValue()).isEqualTo(10);
      assertThat(client.closeCode()).isEqualTo(4000);
    }
  }
}
