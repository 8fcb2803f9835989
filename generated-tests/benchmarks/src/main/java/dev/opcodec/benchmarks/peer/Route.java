package dev.opcodec.benchmarks.peer;

import org.jspecify.annotations.Nullable;

/** What routes a frame, and where its data stands if the library tells. */
public final class Route {
  static final int UNTOLD = -1;

  int opcode;

  /** {@link #UNTOLD} if the frame has none. */
  long sequence;

  @Nullable String event;
  int dataStart;
  int dataEnd;

  /** All that a frame's usual shape has before its data is known: the data is all up to its end. */
  boolean isUsualUpTo(int start, byte[] utf8) {
    if (opcode == UNTOLD) {
      return false;
    }
    dataStart = start;
    dataEnd = utf8.length - 1;
    return true;
  }

  void clear() {
    opcode = UNTOLD;
    sequence = UNTOLD;
    event = null;
    dataStart = UNTOLD;
    dataEnd = UNTOLD;
  }
}
