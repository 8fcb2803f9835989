package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.KeyOrder;
import dev.opcodec.generatedtests.traffic.Script;
import dev.opcodec.generatedtests.traffic.Traffic;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Protocol;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The made-up traffic of benchmarks and of the allocation test is traffic of this protocol. */
class TrafficTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  @ParameterizedTest
  @EnumSource
  void frames_are_read_and_written_again_the_same(FrameKind kind) throws IOException {
    for (Script script : Script.values()) {
      byte[] frame = new Traffic(kind, script, KeyOrder.PREDICTED, false).frame(0);

      JsonNode written = JACKSON.readTree(rewritten(kind, frame));

      assertThat(JsonShape.differences(JACKSON.readTree(frame), written)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void order_and_unknown_keys_do_not_change_what_is_read(FrameKind kind) {
    byte[] plain = rewritten(kind, Traffic.plain(kind).frame(0));

    assertThat(rewritten(kind, new Traffic(kind, Script.ASCII, KeyOrder.SHUFFLED, false).frame(0)))
        .isEqualTo(plain);
    assertThat(rewritten(kind, new Traffic(kind, Script.ASCII, KeyOrder.PREDICTED, true).frame(0)))
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @EnumSource
  void the_same_frames_come_every_time(FrameKind kind) {
    assertThat(Traffic.plain(kind).frame(0)).isEqualTo(Traffic.plain(kind).frame(0));
  }

  private static byte[] rewritten(FrameKind kind, byte[] frame) {
    if (kind.command()) {
      return PROTOCOL.encode(PROTOCOL.decodeCommand(PROTOCOL.readFrame(frame)));
    }
    return PROTOCOL.encode(PROTOCOL.decode(JsonReader.of(frame)));
  }
}
