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
        switch (in.nextField()) {
          case "op" -> into.opcode = in.readInt();
          case "s" -> into.sequence = in.isNullValue() ? null : (Long) in.readLong();
          case "t" -> into.event = in.isNullValue() ? null : in.readString();
          default -> in.skipValue();
        }
      }
      in.endObject();
    }
  }
}
