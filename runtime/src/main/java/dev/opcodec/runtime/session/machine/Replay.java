package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/**
 * What one connection replays.
 *
 * @param from the sequence that RESUME named; null on a connection that identified
 * @param dispatches delivered since RESUME
 */
record Replay(@Nullable Long from, long dispatches) {
  static final Replay NONE = new Replay(null, 0);

  /**
   * Up to {@code from} all was delivered before. Later numbers cannot repeat by a replay, so a
   * gateway that numbers carelessly loses nothing.
   */
  boolean isRepeated(@Nullable Long number) {
    return from != null && number != null && number <= from;
  }

  Replay delivered() {
    return from == null ? this : new Replay(from, dispatches + 1);
  }
}
