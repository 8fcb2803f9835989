package dev.opcodec.benchmarks.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Databind of Jackson 2 on a class without the data. */
final class Jackson2Router implements FrameRouter {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Envelope.class);

  @Override
  public void route(byte[] utf8, Route into) throws IOException {
    READER.<Envelope>readValue(utf8).into(into);
  }
}
