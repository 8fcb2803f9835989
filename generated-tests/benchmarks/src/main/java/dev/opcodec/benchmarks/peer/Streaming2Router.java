package dev.opcodec.benchmarks.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** The streaming API of Jackson 2. */
final class Streaming2Router implements FrameRouter {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public void route(byte[] utf8, Route into) throws IOException {
    into.clear();
    try (JsonParser in = FACTORY.createParser(utf8)) {
      in.nextToken();
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        boolean isNull = in.nextToken() == JsonToken.VALUE_NULL;
        switch (name) {
          case "op" -> into.opcode = in.getIntValue();
          case "s" -> into.sequence = isNull ? Route.UNTOLD : in.getLongValue();
          case "t" -> into.event = isNull ? null : in.getText();
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
