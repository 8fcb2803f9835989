package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.codec.JsonLimits;
import dev.opcodec.runtime.codec.JsonReader;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.gateway.GuildCreateEvent;
import dev.opcodec.runtime.gateway.ReadyEvent;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Frames as large as those of big guilds and busy accounts, and the limits that refuse more. */
class LargeFramesTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  @Test
  void a_guild_of_a_megabyte_is_read_and_written_again_the_same() throws IOException {
    byte[] frame = grown("GUILD_CREATE.json", 1 << 20);

    assertThat(reread(frame)).isInstanceOf(GuildCreateEvent.class);
  }

  @Test
  void a_ready_of_112_kilobytes_is_read_and_written_again_the_same() throws IOException {
    byte[] frame = grown("READY.user-account.json", 112 << 10);

    assertThat(reread(frame)).isInstanceOf(ReadyEvent.class);
  }

  @Test
  void a_frame_over_the_size_limit_is_refused_before_it_is_read() throws IOException {
    byte[] frame = grown("GUILD_CREATE.json", 1 << 20);
    JsonReader in = new JsonReader(new JsonLimits(512, 100_000));

    assertThatThrownBy(
            () -> {
              in.reset(frame, 0, frame.length);
              PROTOCOL.readFrame(in);
            })
        .isInstanceOf(JsonDecodeException.class);
  }

  @Test
  void values_nested_deeper_than_the_limit_are_refused() {
    byte[] deep = deepComponents(40).getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader(new JsonLimits(32, 1 << 20));
    in.reset(deep, 0, deep.length);

    assertThatThrownBy(() -> PROTOCOL.decode(in))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("nested more than 32 deep");
  }

  /** Messages that refer to messages: nesting that the schema allows without end. */
  private static String deepComponents(int depth) {
    String message = "{\"id\": \"1\"}";
    for (int i = 0; i < depth; i++) {
      message = "{\"id\": \"1\", \"channel_id\": \"2\", \"referenced_message\": " + message + "}";
    }
    return "{\"t\": \"MESSAGE_UPDATE\", \"s\": 1, \"op\": 0, \"d\": " + message + "}";
  }

  private static Event reread(byte[] frame) throws IOException {
    RawFrame raw = PROTOCOL.readFrame(frame);
    Event event = PROTOCOL.decodeEvent(Objects.requireNonNull(raw.event()), raw.d());
    JsonNode written = JACKSON.readTree(PROTOCOL.encodeDispatch(raw.sequence(), event));
    assertThat(JsonShape.differences(JACKSON.readTree(frame), written)).isEmpty();
    return event;
  }

  /** The sample with the items of its lists repeated until it has this many bytes. */
  private static byte[] grown(String sample, int bytes) throws IOException {
    try (InputStream in = LargeFramesTest.class.getResourceAsStream("samples/" + sample)) {
      ObjectNode frame = (ObjectNode) JACKSON.readTree(Objects.requireNonNull(in, sample));
      byte[] json = JACKSON.writeValueAsBytes(frame);
      int times = bytes / json.length + 2;
      for (JsonNode value : frame.get("d")) {
        if (value instanceof ArrayNode list) {
          List<JsonNode> items = new ArrayList<>();
          list.forEach(items::add);
          for (int i = 1; i < 2 * times; i++) {
            list.addAll(items);
          }
        }
      }
      byte[] large = JACKSON.writeValueAsBytes(frame);
      assertThat(large.length).isGreaterThanOrEqualTo(bytes);
      return large;
    }
  }
}
