package dev.opcodec.benchmarks.peer;

import io.avaje.json.JsonReader;
import io.avaje.jsonb.Jsonb;

/** The reader of avaje-jsonb, which does not tell offsets. */
final class AvajeRouter implements FrameRouter {
  private static final Jsonb JSONB = Jsonb.builder().build();

  @Override
  public void route(byte[] utf8, Route into) {
    into.clear();
    try (JsonReader in = JSONB.reader(utf8)) {
      in.beginObject();
      while (in.hasNextField()) {
        String name = in.nextField();
        if (name.equals("d") && into.opcode != Route.UNTOLD) {
          return;
        }
        switch (name) {
          case "op" -> into.opcode = in.readInt();
          case "s" -> into.sequence = in.isNullValue() ? Route.UNTOLD : in.readLong();
          case "t" -> into.event = in.isNullValue() ? null : in.readString();
          default -> in.skipValue();
        }
      }
      in.endObject();
    }
  }
}
