package dev.opcodec.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.generatedtests.traffic.FrameKind;
import dev.opcodec.generatedtests.traffic.KeyOrder;
import dev.opcodec.generatedtests.traffic.Script;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All read the same values from the same bytes and write the same JSON: the work is equal. */
class PeersAgreeTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  /** Different frames of a kind, as far as it has them. */
  private static final int FRAMES = 16;

  /** The nulls that only {@link Nulls#ALL} writes again. */
  private static final List<String> SOMETIMES_ABSENT =
      List.of(
          "d/channels/rtc_region",
          "d/channels/topic",
          "d/relationships/user/avatar",
          "d/relationships/user/avatar_decoration_data",
          "d/relationships/user/collectibles",
          "d/relationships/user/global_name",
          "d/relationships/user/primary_guild",
          "d/user/accent_color");

  static Stream<Arguments> every_peer_and_kind() {
    return Stream.of(Peer.values())
        .flatMap(peer -> Stream.of(FrameKind.values()).map(kind -> Arguments.of(peer, kind)));
  }

  @ParameterizedTest
  @MethodSource("every_peer_and_kind")
  void what_came_is_written_again_in_the_predicted_order(Peer peer, FrameKind kind)
      throws Exception {
    FrameCodec codec = peer.codec(kind);
    for (int i = 0; i < Math.min(FRAMES, kind.variety()); i++) {
      for (Script script : Script.values()) {
        Traffic plain = new Traffic(kind, script, KeyOrder.PREDICTED, false);
        JsonNode frame = guildLast(kind, JACKSON.readTree(plain.frame(i)));
        String expected = text(peer.nulls() == Nulls.ALL ? frame : withoutNullsOfSomeKeys(frame));
        assertThat(rewritten(codec, kind, plain.frame(i)))
            .as("%s %d", plain, i)
            .isEqualTo(expected);
        Traffic other = new Traffic(kind, script, KeyOrder.SHUFFLED, true);
        assertThat(rewritten(codec, kind, other.frame(i)))
            .as("%s %d", other, i)
            .isEqualTo(expected);
      }
    }
  }

  private static String rewritten(FrameCodec codec, FrameKind kind, byte[] frame) throws Exception {
    return text(guildLast(kind, JACKSON.readTree(codec.encode(codec.decode(frame)))));
  }

  /** Where a command's guild stands makes no difference: Opcodec writes it among the others. */
  private static JsonNode guildLast(FrameKind kind, JsonNode frame) {
    if (kind.command() && frame.path("d") instanceof ObjectNode data && data.has("guild_id")) {
      data.set("guild_id", data.remove("guild_id"));
    }
    return frame;
  }

  private static JsonNode withoutNullsOfSomeKeys(JsonNode frame) {
    for (String path : SOMETIMES_ABSENT) {
      int key = path.lastIndexOf('/');
      removeNull(List.of(path.substring(0, key).split("/")), path.substring(key + 1), frame);
    }
    return frame;
  }

  private static void removeNull(List<String> path, String key, JsonNode in) {
    if (in.isArray()) {
      in.forEach(item -> removeNull(path, key, item));
    } else if (!path.isEmpty()) {
      removeNull(path.subList(1, path.size()), key, in.path(path.get(0)));
    } else if (in.path(key).isNull()) {
      ((ObjectNode) in).remove(key);
    }
  }

  /** JSON in which 0 and 0.0 are the same. */
  private static String text(JsonNode node) {
    if (node.isObject()) {
      List<String> keys = new ArrayList<>();
      node.fieldNames().forEachRemaining(keys::add);
      return keys.stream()
          .map(key -> '"' + key + "\":" + text(node.get(key)))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(PeersAgreeTest::text)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return node.isNumber()
        ? node.decimalValue().stripTrailingZeros().toPlainString()
        : node.toString();
  }
}
