package dev.opcodec.runtime.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Jackson's trees, the one place that knows Jackson. */
final class Trees {
  /** Our own limits have been applied; of Jackson's, only that on digits guards against cost. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Integer.MAX_VALUE)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Trees() {}

  static JsonNode of(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      // Jackson's message may quote the input.
      throw new JsonDecodeException(0, "$", "a number too long for a tree");
    }
  }

  static RawJson toRaw(JsonNode tree) {
    try {
      return RawJson.of(MAPPER.writeValueAsBytes(tree));
    } catch (IOException | JsonDecodeException e) {
      throw new IllegalArgumentException("the tree holds what JSON cannot say");
    }
  }
}
