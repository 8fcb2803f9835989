package dev.opcodec.benchmarks.peer;

import com.alibaba.fastjson2.JSON;
import dev.opcodec.generatedtests.traffic.FrameKind;

/** fastjson2 on records; it makes classes for them at run time. */
record Fastjson2Codec(Class<?> type) implements FrameCodec {
  static FrameCodec of(FrameKind kind) {
    return new Fastjson2Codec(FrameTypes.of("fastjson2", kind));
  }

  @Override
  public Object decode(byte[] utf8) {
    return JSON.parseObject(utf8, type);
  }

  @Override
  public byte[] encode(Object frame) {
    return JSON.toJSONBytes(frame);
  }
}
