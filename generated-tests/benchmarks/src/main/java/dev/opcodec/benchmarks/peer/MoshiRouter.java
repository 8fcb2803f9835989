package dev.opcodec.benchmarks.peer;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;

/** The reader of Moshi, which does not tell offsets. */
final class MoshiRouter implements FrameRouter {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("t", "s", "op", "d");

  @Override
  public void route(byte[] utf8, Route into) throws IOException {
    into.clear();
    JsonReader in = JsonReader.of(new Buffer().write(utf8));
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES)) {
        case 0 -> into.event = isNull(in) ? in.nextNull() : in.nextString();
        case 1 -> {
          if (isNull(in)) {
            in.nextNull();
          } else {
            into.sequence = in.nextLong();
          }
        }
        case 2 -> into.opcode = in.nextInt();
        case 3 -> {
          if (into.opcode != Route.UNTOLD) {
            return;
          }
          in.skipValue();
        }
        default -> {
          in.skipName();
          in.skipValue();
        }
      }
    }
    in.endObject();
  }

  private static boolean isNull(JsonReader in) throws IOException {
    return in.peek() == JsonReader.Token.NULL;
  }
}
