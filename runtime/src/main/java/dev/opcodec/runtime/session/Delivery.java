package dev.opcodec.runtime.session;

import java.util.Objects;

/**
 * How much may wait between the connection and who is given its events. Heartbeats do not depend on
 * it. The last frame may pass the bounds, and with {@link Overflow#PAUSE} also the few that have
 * been read by then. What nobody wants does not wait.
 *
 * @param frames most frames; 1 or more
 * @param bytes most bytes of JSON, of which each takes about a byte of heap; 1 or more
 * @param overflow what happens then
 */
public record Delivery(int frames, long bytes, Overflow overflow) {
  /** 16,384 frames or 16 MiB, then the gateway waits: a few minutes of a busy shard. */
  public static final Delivery DEFAULT = new Delivery(16_384, 16L << 20, Overflow.PAUSE);

  /** Checks the ranges. */
  public Delivery {
    Objects.requireNonNull(overflow, "overflow");
    if (frames < 1 || bytes < 1) {
      throw new IllegalArgumentException("a queue has room for at least one frame and one byte");
    }
  }
}
