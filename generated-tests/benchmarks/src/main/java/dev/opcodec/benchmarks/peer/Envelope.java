package dev.opcodec.benchmarks.peer;

import org.jspecify.annotations.Nullable;

/** A frame without its data, which databind then skips as a key that it does not know. */
record Envelope(int op, @Nullable Long s, @Nullable String t) {
  void into(Route route) {
    route.clear();
    route.opcode = op;
    route.sequence = s == null ? Route.UNTOLD : s;
    route.event = t;
  }
}
