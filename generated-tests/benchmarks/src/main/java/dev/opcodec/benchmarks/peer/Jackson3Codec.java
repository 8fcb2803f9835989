package dev.opcodec.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.opcodec.generatedtests.traffic.FrameKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Databind of Jackson 3 on records. */
record Jackson3Codec(ObjectReader reader, ObjectWriter writer) implements FrameCodec {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  static FrameCodec of(FrameKind kind) {
    Class<?> type = FrameTypes.of("jackson", kind);
    return new Jackson3Codec(MAPPER.readerFor(type), MAPPER.writerFor(type));
  }

  @Override
  public Object decode(byte[] utf8) {
    return reader.readValue(utf8);
  }

  @Override
  public byte[] encode(Object frame) {
    return writer.writeValueAsBytes(frame);
  }
}
