package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Event;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import dev.opcodec.runtime.protocol.UntypedEvent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that were written by hand, from the facts and not by our encoder, are read in full. */
class SamplesTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  /** A file below the folder of samples, shown by its name. */
  record Sample(Path file) {
    String event() {
      String name = file.getFileName().toString();
      return name.substring(0, name.indexOf('.'));
    }

    @Override
    public String toString() {
      return file.getFileName().toString();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_sample_is_read_as_its_event_and_written_again_the_same(Sample sample) throws IOException {
    byte[] json = Files.readAllBytes(sample.file());
    RawFrame frame = PROTOCOL.readFrame(json);
    assertThat(frame.event()).isEqualTo(sample.event());

    Event event = PROTOCOL.decodeEvent(sample.event(), frame.d());

    assertThat(event).isNotInstanceOf(UntypedEvent.class);
    assertThat(event.eventName()).isEqualTo(sample.event());
    JsonNode came = JACKSON.readTree(json);
    JsonNode written = JACKSON.readTree(PROTOCOL.encodeDispatch(frame.sequence(), event));
    assertThat(JsonShape.differences(came, written)).isEmpty();
  }

  @Test
  void every_official_event_has_a_sample() {
    List<String> official = Facts.names("official-events.tsv");
    Set<String> sampled = samples().stream().map(Sample::event).collect(Collectors.toSet());

    assertThat(official).hasSize(79);
    assertThat(sampled).containsAll(official);
  }

  static List<Sample> samples() {
    try (Stream<Path> files =
        Files.walk(Path.of(SamplesTest.class.getResource("samples").toURI()))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .map(Sample::new)
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
