package dev.opcodec.runtime.session.machine;

import org.jspecify.annotations.Nullable;

/**
 * What one connection replays, from RESUME to RESUMED.
 *
 * @param from the sequence that RESUME named; null where nothing is replayed
 * @param dispatches delivered since RESUME
 * @param noticed how many of them there were when RESUMED had last been waited for in vain
 * @param extensions how often the wait for RESUMED has been prolonged
 */
record Replay(@Nullable Long from, long dispatches, long noticed, int extensions) {
  static final Replay NONE = new Replay(null, 0, 0, 0);

  /** A replay may take so many times as long as an answer; one without an end comes to nothing. */
  private static final int MOST_EXTENSIONS = 9;

  static Replay from(long sequence) {
    return new Replay(sequence, 0, 0, 0);
  }

  /**
   * Up to {@code from} all was delivered before. Later numbers cannot repeat by a replay, and after
   * RESUMED no number can, so a gateway that numbers carelessly, or begins anew, loses nothing.
   */
  boolean isRepeated(@Nullable Long number) {
    return from != null && number != null && number <= from;
  }

  Replay delivered() {
    return from == null ? this : new Replay(from, dispatches + 1, noticed, extensions);
  }

  /** Whether RESUMED may still be waited for, since replayed dispatches keep coming. */
  boolean goesOn() {
    return dispatches > noticed && extensions < MOST_EXTENSIONS;
  }

  Replay extended() {
    return new Replay(from, dispatches, dispatches, extensions + 1);
  }
}
