package dev.opcodec.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.KeyOrder;
import dev.opcodec.generatedtests.traffic.Script;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All read the same values from the same bytes and write them again: the work is equal. */
class PeersAgreeTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  /** Different frames of a kind, as far as it has them. */
  private static final int FRAMES = 16;

  static Stream<Arguments> every_peer_and_kind() {
    return Stream.of(Peer.values())
        .flatMap(peer -> Stream.of(FrameKind.values()).map(kind -> Arguments.of(peer, kind)));
  }

  @ParameterizedTest
  @MethodSource("every_peer_and_kind")
  void what_came_is_written_again_but_for_nulls(Peer peer, FrameKind kind) throws Exception {
    FrameCodec codec = peer.codec(kind);
    for (int i = 0; i < Math.min(FRAMES, kind.variety()); i++) {
      for (Script script : Script.values()) {
        Traffic plain = new Traffic(kind, script, KeyOrder.PREDICTED, false);
        Object expected = values(JACKSON.readTree(plain.frame(i)));
        assertThat(rewritten(codec, plain.frame(i))).as("%s %d", plain, i).isEqualTo(expected);
        Traffic other = new Traffic(kind, script, KeyOrder.SHUFFLED, true);
        assertThat(rewritten(codec, other.frame(i))).as("%s %d", other, i).isEqualTo(expected);
      }
    }
  }

  private static @Nullable Object rewritten(FrameCodec codec, byte[] frame) throws Exception {
    return values(JACKSON.readTree(codec.encode(codec.decode(frame))));
  }

  /** A value without nulls in objects, in which 0 and 0.0 are the same. */
  private static @Nullable Object values(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, Object> fields = new TreeMap<>();
      node.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .forEach(field -> fields.put(field.getKey(), values(field.getValue())));
      return fields;
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false).map(PeersAgreeTest::values).toList();
    }
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros();
    }
    return node.isNull() ? null : node.asText();
  }
}
