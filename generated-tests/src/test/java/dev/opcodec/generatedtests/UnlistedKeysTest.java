package dev.opcodec.generatedtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.generatedtests.CapturedFrames.Line;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Whatever captures show beside the fields is listed under {@code wire-names}, so that codecs can
 * know it. The captures lie beside the checkout; where they are absent the summary says so.
 */
class UnlistedKeysTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void every_captured_key_is_a_field_or_listed(TestReporter reporter) throws IOException {
    if (!CapturedFrames.present()) {
      reporter.publishEntry("captured keys", "the folder is absent: nothing was checked");
    }
    assumeTrue(CapturedFrames.present(), "the folder of captured frames is absent");
    ModelWalk walk = new ModelWalk();
    for (Line line : CapturedFrames.lines("frames.jsonl")) {
      walk.frame(JACKSON.readTree(line.json()));
    }
    Set<String> odd = new TreeSet<>(Facts.names("captured-objects.tsv"));
    for (Line line : CapturedFrames.lines("objects.jsonl")) {
      JsonNode entry = JACKSON.readTree(line.json());
      if (!odd.contains(line.toString())) {
        for (String[] row : Facts.rows("captured-object-types.tsv")) {
          if (entry.get("name").asText().matches(row[0])) {
            walk.object(row[1], entry.get("value"));
          }
        }
      }
    }

    assertThat(walk.unlisted()).isEmpty();
  }
}
