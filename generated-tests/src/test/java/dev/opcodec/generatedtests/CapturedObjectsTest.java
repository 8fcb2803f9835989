package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.CapturedFrames.Line;
import dev.opcodec.generatedtests.reflect.Codecs;
import dev.opcodec.runtime.codec.JsonCodec;
import dev.opcodec.runtime.codec.JsonDecodeException;
import dev.opcodec.runtime.gateway.GatewayProtocol;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Bare objects that others wrote down decode into the type that their name says. They lie beside
 * the checkout; where they are absent the summary says so.
 */
class CapturedObjectsTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void every_object_whose_name_says_its_type_decodes_and_is_written_again_the_same(
      TestReporter reporter) throws IOException {
    if (!CapturedFrames.present()) {
      reporter.publishEntry("captured objects", "the folder is absent: nothing was checked");
    }
    assumeTrue(CapturedFrames.present(), "the folder of captured objects is absent");
    Map<String, List<String>> failures = new LinkedHashMap<>();
    int checked = 0;
    for (Line line : CapturedFrames.lines("objects.jsonl")) {
      JsonNode entry = JACKSON.readTree(line.json());
      Class<?> type = typeOf(entry.get("name").asText());
      if (type != null) {
        checked++;
        List<String> problems = roundTrip(type, entry.get("value"));
        if (!problems.isEmpty()) {
          failures.put(line.toString(), problems);
        }
      }
    }

    reporter.publishEntry("captured objects checked", Integer.toString(checked));
    failures.forEach((line, problems) -> reporter.publishEntry(line, String.join("\n", problems)));
    assertThat(failures.keySet())
        .containsExactlyInAnyOrderElementsOf(Facts.names("captured-objects.tsv"));
  }

  private static List<String> roundTrip(Class<?> type, JsonNode value) throws IOException {
    if (value.isArray()) {
      List<String> problems = new ArrayList<>();
      for (JsonNode item : value) {
        problems.addAll(roundTrip(type, item));
      }
      return problems;
    }
    JsonCodec<Object> codec = Codecs.of(type);
    try {
      Object read = codec.decode(JACKSON.writeValueAsBytes(value));
      return JsonShape.differences(value, JACKSON.readTree(codec.encode(read)));
    } catch (JsonDecodeException e) {
      return List.of(type.getSimpleName() + ": " + e.getMessage());
    }
  }

  private static @Nullable Class<?> typeOf(String name) {
    for (String[] row : Facts.rows("captured-object-types.tsv")) {
      if (name.matches(row[0])) {
        return generated(row[1]);
      }
    }
    return null;
  }

  private static Class<?> generated(String simpleName) {
    try {
      return Class.forName(GatewayProtocol.class.getPackageName() + "." + simpleName);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
