package dev.opcodec.benchmarks.peer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Databind of Jackson 3 on a class without the data. */
final class Jackson3Router implements FrameRouter {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Envelope.class);

  @Override
  public void route(byte[] utf8, Route into) {
    READER.<Envelope>readValue(utf8).into(into);
  }
}
