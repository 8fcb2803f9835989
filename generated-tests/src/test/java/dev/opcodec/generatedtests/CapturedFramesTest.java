package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.CapturedFrames.Line;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import dev.opcodec.runtime.protocol.Protocol;
import dev.opcodec.runtime.protocol.RawFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Frames that others wrote down or captured decode into typed values and are written again the
 * same. They lie beside the checkout; where they are absent the summary says so.
 */
class CapturedFramesTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final Protocol PROTOCOL = GatewayProtocol.PROTOCOL;

  @Test
  void every_frame_other_than_a_dispatch_decodes_and_is_written_again_the_same(
      TestReporter reporter) throws IOException {
    Map<String, List<String>> failures = new LinkedHashMap<>();
    int checked = 0;
    for (Line line : frames(reporter)) {
      if (JACKSON.readTree(line.json()).get("op").asLong() != 0) {
        checked++;
        record(failures, line, roundTrip(line));
      }
    }

    report(reporter, checked, failures);
    assertThat(failures.keySet()).isEqualTo(exceptions("captured-commands.tsv").keySet());
  }

  @Test
  void every_dispatch_of_a_known_event_decodes_and_is_written_again_the_same(TestReporter reporter)
      throws IOException {
    Map<String, List<String>> failures = new LinkedHashMap<>();
    int checked = 0;
    for (Line line : frames(reporter)) {
      if (JACKSON.readTree(line.json()).get("op").asLong() == 0) {
        checked++;
        record(failures, line, roundTrip(line));
      }
    }

    report(reporter, checked, failures);
    assertThat(failures.keySet()).isEqualTo(exceptions("captured-dispatches.tsv").keySet());
  }

  private static List<Line> frames(TestReporter reporter) {
    if (!CapturedFrames.present()) {
      reporter.publishEntry("captured frames", "the folder is absent: nothing was checked");
    }
    assumeTrue(CapturedFrames.present(), "the folder of captured frames is absent");
    return CapturedFrames.lines("frames.jsonl");
  }

  private static List<String> roundTrip(Line line) throws IOException {
    JsonNode came = JACKSON.readTree(line.json());
    RawFrame raw = PROTOCOL.readFrame(line.json().getBytes(StandardCharsets.UTF_8));
    List<String> problems = new ArrayList<>();
    try {
      JsonNode written = JACKSON.readTree(written(raw, came));
      problems.addAll(
          JsonShape.differences(
              JACKSON.createObjectNode().set("d", came.get("d")),
              JACKSON.createObjectNode().set("d", written.get("d"))));
      if (came.get("op").asLong() != written.get("op").asLong()) {
        problems.add("op " + came.get("op") + " became " + written.get("op"));
      }
    } catch (RuntimeException e) {
      problems.add(e.toString());
    }
    return problems;
  }

  private static byte[] written(RawFrame raw, JsonNode came) {
    if (raw.opcode() == 0) {
      String name = came.get("t").asText();
      return PROTOCOL.encodeDispatch(1L, PROTOCOL.decodeEvent(name, raw.d()));
    }
    return PROTOCOL.command(raw.opcode()) != null
        ? PROTOCOL.encode(PROTOCOL.decodeCommand(raw))
        : PROTOCOL.encode(PROTOCOL.decode(raw));
  }

  private static void record(Map<String, List<String>> failures, Line line, List<String> problems) {
    if (!problems.isEmpty()) {
      failures.put(line.toString(), problems);
    }
  }

  private static void report(
      TestReporter reporter, int checked, Map<String, List<String>> failures) {
    reporter.publishEntry("captured frames checked", Integer.toString(checked));
    failures.forEach((line, problems) -> reporter.publishEntry(line, String.join("\n", problems)));
  }

  /** Line to reason: lines that are abridged or odd on purpose. */
  private static Map<String, String> exceptions(String resource) {
    Map<String, String> exceptions = new LinkedHashMap<>();
    for (String[] row : Facts.rows(resource)) {
      exceptions.put(row[0], row[1]);
    }
    return exceptions;
  }
}
