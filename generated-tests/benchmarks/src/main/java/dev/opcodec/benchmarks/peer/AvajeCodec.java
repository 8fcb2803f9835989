package dev.opcodec.benchmarks.peer;

import dev.opcodec.generatedtests.traffic.FrameKind;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/** avaje-jsonb with the adapters that its annotation processor makes. */
record AvajeCodec(JsonType<Object> type) implements FrameCodec {
  private static final Jsonb JSONB =
      Jsonb.builder()
          .add(AvajeId.class, new AvajeId())
          .add(AvajeIds.class, new AvajeIds())
          .serializeNulls(false)
          .build();

  @SuppressWarnings("unchecked") // read and written with the same class
  static FrameCodec of(FrameKind kind) {
    return new AvajeCodec((JsonType<Object>) JSONB.type(FrameTypes.of("avaje", kind)));
  }

  @Override
  public Object decode(byte[] utf8) {
    return type.fromJson(utf8);
  }

  @Override
  public byte[] encode(Object frame) {
    return type.toJsonBytes(frame);
  }
}
