package dev.opcodec.benchmarks.peer;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** The reader of Gson, which knows no bytes, so they go through a string. */
final class GsonRouter implements FrameRouter {
  @Override
  public void route(byte[] utf8, Route into) throws IOException {
    into.clear();
    JsonReader in = new JsonReader(new StringReader(new String(utf8, StandardCharsets.UTF_8)));
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (name.equals("d") && into.opcode != Route.UNTOLD) {
        return;
      }
      if (in.peek() == JsonToken.NULL) {
        in.nextNull();
      } else {
        switch (name) {
          case "op" -> into.opcode = in.nextInt();
          case "s" -> into.sequence = in.nextLong();
          case "t" -> into.event = in.nextString();
          default -> in.skipValue();
        }
      }
    }
    in.endObject();
  }
}
