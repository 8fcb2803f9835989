package dev.opcodec.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.KeyOrder;
import dev.opcodec.generatedtests.traffic.Script;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All find the same, and those that tell where the data stands tell it right. */
class RoutersAgreeTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  static Stream<Arguments> every_peer_and_kind_that_is_received() {
    return Stream.of(Peer.values())
        .flatMap(
            peer ->
                Stream.of(FrameKind.values())
                    .filter(kind -> !kind.command())
                    .map(kind -> Arguments.of(peer, kind)));
  }

  @ParameterizedTest
  @MethodSource("every_peer_and_kind_that_is_received")
  void what_routes_a_frame_is_what_it_says(Peer peer, FrameKind kind) throws Exception {
    byte[] frame = new Traffic(kind, Script.MANY, KeyOrder.PREDICTED, true).frame(0);
    JsonNode tree = JACKSON.readTree(frame);
    Route route = new Route();
    peer.router().route(frame, route);
    assertThat(route.opcode).isEqualTo(tree.get("op").asInt());
    assertThat(route.event).isEqualTo(tree.get("t").textValue());
    assertThat(route.sequence).isEqualTo(tree.get("s").asLong(Route.UNTOLD));
    if (route.dataStart != Route.UNTOLD) {
      byte[] data = Arrays.copyOfRange(frame, route.dataStart, route.dataEnd);
      assertThat(JACKSON.readTree(data).equals(tree.get("d"))).as("the same data").isTrue();
      assertThat(route.dataEnd).as("only the frame's brace is left").isEqualTo(frame.length - 1);
    }
  }

  @ParameterizedTest
  @MethodSource("every_peer_and_kind_that_is_received")
  void nothing_stays_of_the_frame_before(Peer peer, FrameKind kind) throws Exception {
    FrameRouter router = peer.router();
    Route route = new Route();
    router.route(Traffic.plain(kind).frame(0), route);
    router.route(Traffic.plain(FrameKind.HELLO).frame(0), route);
    assertThat(route.opcode).isEqualTo(FrameKind.HELLO.opcode());
    assertThat(route.event).isNull();
    assertThat(route.sequence).isEqualTo(Route.UNTOLD);
  }
}
