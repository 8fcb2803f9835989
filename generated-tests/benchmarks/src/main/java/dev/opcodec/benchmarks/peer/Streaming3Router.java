package dev.opcodec.benchmarks.peer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The streaming API of Jackson 3. */
final class Streaming3Router implements FrameRouter {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public void route(byte[] utf8, Route into) {
    into.clear();
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        boolean isNull = in.nextToken() == JsonToken.VALUE_NULL;
        switch (name) {
          case "op" -> into.opcode = in.getIntValue();
          case "s" -> into.sequence = isNull ? Route.UNTOLD : in.getLongValue();
          case "t" -> into.event = isNull ? null : in.getString();
          case "d" -> {
            int start = (int) in.currentTokenLocation().getByteOffset();
            if (into.isUsualUpTo(start, utf8)) {
              return;
            }
            in.skipChildren();
            into.dataStart = start;
            into.dataEnd = (int) in.currentLocation().getByteOffset();
          }
          default -> in.skipChildren();
        }
      }
    }
  }
}
