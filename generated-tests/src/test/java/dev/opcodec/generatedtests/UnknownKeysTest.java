package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.opcodec.generatedtests.proxy.HelloFrame;
import dev.opcodec.generatedtests.proxy.ProxyProtocol;
import dev.opcodec.generatedtests.reflect.Codecs;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.gateway.DispatchFrame;
import dev.opcodec.runtime.gateway.ExtensionEvent;
import dev.opcodec.runtime.gateway.ExtensionFrame;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Frame;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where unknown keys are kept, nothing that comes is lost on the way through. */
class UnknownKeysTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Protocol PROTOCOL = ProxyProtocol.PROTOCOL;

  static List<SamplesTest.Sample> samples() {
    return SamplesTest.samples();
  }

  static List<Class<?>> objects() {
    return RecordsWalkTest.objects();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_with_extra_keys_in_every_object_is_written_again_the_same(SamplesTest.Sample sample)
      throws IOException {
    ObjectNode frame = (ObjectNode) JACKSON.readTree(Files.readAllBytes(sample.file()));
    frame.set("d", ExtraKeys.in(frame.get("d")));
    RawFrame raw = PROTOCOL.readFrame(JACKSON.writeValueAsBytes(frame));

    Event event = PROTOCOL.decodeEvent(sample.event(), raw.d());

    assertThat(event).isInstanceOf(ExtensionEvent.class);
    byte[] written = PROTOCOL.encodeDispatch(raw.sequence(), event);
    assertThat(JsonShape.differences(frame, JACKSON.readTree(written))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void every_record_keeps_the_keys_of_its_object(Class<?> bundled) throws Exception {
    JsonNode came = ExtraKeys.in(GeneratedWalk.tree(GeneratedWalk.least(bundled)));
    JsonCodec<Object> codec =
        Codecs.of(
            Class.forName(ProxyProtocol.class.getPackageName() + "." + bundled.getSimpleName()));

    Object read = codec.decode(JACKSON.writeValueAsBytes(came));

    assertThat(JsonShape.differences(came, JACKSON.readTree(codec.encode(read)))).isEmpty();
    assertThat(read.toString()).contains("UnknownKeys[2]").doesNotContain(ExtraKeys.LAST);
  }

  @Test
  void captured_frames_with_extra_keys_in_every_object_are_written_again_the_same(
      TestReporter reporter) throws IOException {
    assumeTrue(CapturedFrames.present(), "the folder of captured frames is absent");
    Set<String> odd = new HashSet<>(Facts.names("captured-commands.tsv"));
    odd.addAll(Facts.names("captured-dispatches.tsv"));
    List<String> differences = new ArrayList<>();
    int checked = 0;
    for (CapturedFrames.Line line : CapturedFrames.lines("frames.jsonl")) {
      if (!odd.contains(line.toString())) {
        checked++;
        roundTrip(line.json()).forEach(difference -> differences.add(line + " " + difference));
      }
    }

    reporter.publishEntry("captured frames with extra keys", Integer.toString(checked));
    assertThat(differences).isEmpty();
  }

  @Test
  void a_frame_is_one_of_the_bases_family() {
    Frame hello = decode("{\"op\": 10, \"d\": {\"heartbeat_interval\": 41250, \"new\": [1]}}");
    Frame dispatch = decode("{\"op\": 0, \"s\": 1, \"t\": \"RESUMED\", \"d\": {}}");

    assertThat(hello).isInstanceOf(ExtensionFrame.class);
    assertThat(((HelloFrame) hello).unknownKeys().get("new"))
        .hasToString("RawJson[ARRAY, 3 bytes]");
    assertThat(((DispatchFrame) dispatch).event())
        .isEqualTo(dev.opcodec.generatedtests.proxy.ResumedEvent.builder().build());
  }

  private static Frame decode(String json) {
    return PROTOCOL.decode(PROTOCOL.readFrame(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> roundTrip(String json) throws IOException {
    ObjectNode frame = (ObjectNode) JACKSON.readTree(json);
    boolean hasData = frame.hasNonNull("d");
    JsonNode data = hasData ? ExtraKeys.in(frame.get("d")) : frame.get("d");
    frame.set("d", data);
    RawFrame raw = PROTOCOL.readFrame(JACKSON.writeValueAsBytes(frame));
    byte[] written;
    if (raw.opcode() == 0) {
      written = PROTOCOL.encodeDispatch(1L, PROTOCOL.decodeEvent(frame.get("t").asText(), raw.d()));
    } else if (PROTOCOL.command(raw.opcode()) != null) {
      written = PROTOCOL.encode(PROTOCOL.decodeCommand(raw));
    } else {
      written = PROTOCOL.encode(PROTOCOL.decode(raw));
    }
    JsonNode again = JACKSON.readTree(written).get("d");
    return JsonShape.differences(
        JACKSON.createObjectNode().set("d", data), JACKSON.createObjectNode().set("d", again));
  }
}
