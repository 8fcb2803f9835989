package dev.opcodec.processor.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.opcodec.schema.BundledSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An editor shows what a key means to whoever points at it. */
class EditorHoverTest {
  /** Below these a property is asked for and not offered. */
  private static final List<String> CONDITIONS =
      List.of("if", "then", "else", "dependentSchemas", "alwaysThere");

  private final JsonNode schema = read();
  private final List<String> mute = new ArrayList<>();
  private int keys;

  private static JsonNode read() {
    try (InputStream in = BundledSchema.class.getResourceAsStream("opcodec.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void every_key_says_what_it_means() {
    visit("", schema);

    assertThat(mute).isEmpty();
    assertThat(keys).isGreaterThan(100);
  }

  private void visit(String path, JsonNode node) {
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      if (!property.getValue().isBoolean()) {
        keys++;
        if (!isExplained(property.getValue())) {
          mute.add(path + "/" + property.getKey());
        }
      }
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      if (!CONDITIONS.contains(child.getKey())) {
        visit(path + "/" + child.getKey(), child.getValue());
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(path + "/" + i, node.get(i));
    }
  }

  private boolean isExplained(JsonNode property) {
    String target = property.path("$ref").asText("").replace("#", "");
    return !property.path("description").asText("").isBlank()
        || !target.isEmpty() && isExplained(schema.at(target));
  }
}
