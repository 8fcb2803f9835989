package dev.opcodec.benchmarks.peer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.opcodec.generatedtests.traffic.FrameKind;
import java.nio.charset.StandardCharsets;

/** Gson on records, by reflection; it knows no bytes, so they go through a string. */
record GsonCodec(Class<?> type) implements FrameCodec {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  static FrameCodec of(FrameKind kind) {
    return new GsonCodec(FrameTypes.of("gson", kind));
  }

  @Override
  public Object decode(byte[] utf8) {
    return GSON.fromJson(new String(utf8, StandardCharsets.UTF_8), type);
  }

  @Override
  public byte[] encode(Object frame) {
    return GSON.toJson(frame).getBytes(StandardCharsets.UTF_8);
  }
}
