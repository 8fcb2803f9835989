package dev.opcodec.runtime.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what is on the wire with another library than ours. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static JsonNode tree(String json) throws JsonProcessingException {
    return MAPPER.readTree(json);
  }

  static String quote(String text) throws JsonProcessingException {
    return MAPPER.writeValueAsString(text);
  }

  static void assertSame(String actual, String literal) throws JsonProcessingException {
    assertThat(tree(actual)).isEqualTo(tree(literal));
  }
}
