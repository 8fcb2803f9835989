package dev.opcodec.benchmarks.peer;

import org.jspecify.annotations.Nullable;

/** What routes a frame, and where its data stands if the library tells. */
public final class Route {
  static final int UNTOLD = -1;

  int opcode;
  @Nullable Long sequence;
  @Nullable String event;
  int dataStart;
  int dataEnd;

  void clear() {
    opcode = -1;
    sequence = null;
    event = null;
    dataStart = UNTOLD;
    dataEnd = UNTOLD;
  }
}
