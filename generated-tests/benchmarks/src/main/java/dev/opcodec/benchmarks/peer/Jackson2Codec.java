package dev.opcodec.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.opcodec.generatedtests.traffic.FrameKind;
import java.io.IOException;

/** Databind of Jackson 2 on records. */
record Jackson2Codec(ObjectReader reader, ObjectWriter writer) implements FrameCodec {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  static FrameCodec of(FrameKind kind) {
    Class<?> type = FrameTypes.of("jackson", kind);
    return new Jackson2Codec(MAPPER.readerFor(type), MAPPER.writerFor(type));
  }

  @Override
  public Object decode(byte[] utf8) throws IOException {
    return reader.readValue(utf8);
  }

  @Override
  public byte[] encode(Object frame) throws IOException {
    return writer.writeValueAsBytes(frame);
  }
}
