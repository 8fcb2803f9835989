package dev.opcodec.benchmarks.peer;

import com.alibaba.fastjson2.JSONReader;
import com.alibaba.fastjson2.util.Fnv;

/** Names by their hash code, as in the readers that fastjson2 makes. */
final class Fastjson2Router implements FrameRouter {
  private static final long OPCODE = Fnv.hashCode64("op");
  private static final long SEQUENCE = Fnv.hashCode64("s");
  private static final long EVENT = Fnv.hashCode64("t");
  private static final long DATA = Fnv.hashCode64("d");

  @Override
  public void route(byte[] utf8, Route into) {
    into.clear();
    try (JSONReader in = JSONReader.of(utf8)) {
      in.nextIfObjectStart();
      while (!in.nextIfObjectEnd()) {
        long name = in.readFieldNameHashCode();
        if (name == OPCODE) {
          into.opcode = in.readInt32Value();
        } else if (name == SEQUENCE) {
          into.sequence = in.nextIfNull() ? Route.UNTOLD : in.readInt64Value();
        } else if (name == EVENT) {
          into.event = in.readString();
        } else if (name == DATA) {
          int start = in.getOffset() - 1;
          if (into.isUsualUpTo(start, utf8)) {
            return;
          }
          in.skipValue();
          into.dataStart = start;
          into.dataEnd = in.getOffset() - (in.hasComma() ? 2 : 1);
        } else {
          in.skipValue();
        }
      }
    }
  }
}
