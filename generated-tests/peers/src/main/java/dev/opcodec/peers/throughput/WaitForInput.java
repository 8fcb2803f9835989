package dev.opcodec.peers.throughput;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Keeps a client's process alive until it has ended itself, or whoever started it is gone. */
final class WaitForInput {
  private WaitForInput() {}

  static void untilItEnds() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said on it.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
