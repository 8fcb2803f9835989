package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HeartbeatTest {
  private static final String ACK =
      """
      {"t":null,"s":null,"op":11,"d":null}""";

  @Test
  void hello_tells_the_interval() throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults().heartbeatInterval(Duration.ofMillis(1234));
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient client = RawClient.connect(gateway.url())) {
      Json.assertSame(
          client.next(),
          """
          {"t":null,"s":null,"op":10,"d":{"heartbeat_interval":1234,
            "_trace":["[\\"opcodec-embedded-gateway\\",{\\"micros\\":0}]"]}}""");
    }
  }

  @Test
  void heartbeats_are_acknowledged_before_identify_too() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send("{\"op\":1,\"d\":null}");
      Json.assertSame(client.next(), ACK);
      client.send("{\"op\":1,\"d\":7}");
      Json.assertSame(client.next(), ACK);
      assertThat(gateway.commands().await(1, 2, RawClient.PATIENCE).json())
          .isEqualTo("{\"op\":1,\"d\":7}");
    }
  }

  @Test
  void qos_heartbeats_are_acknowledged() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      client.send("{\"op\":40,\"d\":{\"seq\":null,\"qos\":null}}");
      Json.assertSame(client.next(), ACK);
    }
  }

  @Test
  void acknowledgements_stay_away_and_dispatches_go_on() throws Exception {
    EmbeddedGatewayOptions options =
        EmbeddedGatewayOptions.defaults()
            .behaviour(number -> Behaviour.NORMAL.withoutAcknowledgements());
    try (EmbeddedGateway gateway = EmbeddedGateway.start(options);
        RawClient client = RawClient.identify(gateway)) {
      client.next();
      client.send("{\"op\":1,\"d\":1}");
      gateway.commands().await(1, RawClient.PATIENCE);
      gateway.dispatch("SOMETHING", "{}");
      Json.assertSame(
          client.next(),
          """
          {"t":"SOMETHING","s":2,"op":0,"d":{}}""");
    }
  }

  @Test
  void a_heartbeat_is_requested() throws Exception {
    try (EmbeddedGateway gateway = EmbeddedGateway.start();
        RawClient client = RawClient.connect(gateway.url())) {
      client.next();
      gateway.awaitConnection(1, RawClient.PATIENCE).requestHeartbeat();
      Json.assertSame(
          client.next(),
          """
          {"t":null,"s":null,"op":1,"d":null}""");
    }
  }
}
