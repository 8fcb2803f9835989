package dev.opcodec.runtime.session.machine;

import java.util.Arrays;

/**
 * When the frames of the last window left, scheduled beats aside: a sliding log, not a fixed
 * minute, for the gateway may count from anywhere. It outlives a connection, which is stricter than
 * SEND-2 and forgives a gateway that counts by session.
 */
final class SendWindow {
  static final SendWindow EMPTY = new SendWindow(new long[0]);

  private final long[] times;

  private SendWindow(long[] times) {
    this.times = times;
  }

  SendWindow sent(long now, long window) {
    int from = firstInside(now, window);
    long[] kept = Arrays.copyOfRange(times, from, times.length + 1);
    kept[kept.length - 1] = now;
    return new SendWindow(kept);
  }

  int used(long now, long window) {
    return times.length - firstInside(now, window);
  }

  /** Milliseconds until fewer than {@code room} frames are inside; 0 if that is so. */
  long waitFor(int room, long now, long window) {
    int used = used(now, window);
    if (used < room) {
      return 0;
    }
    long last = times[times.length - room];
    return last + window + 1 - now;
  }

  /** Both ends count as inside: one frame a window apart is still one too many. */
  private int firstInside(long now, long window) {
    int first = 0;
    while (first < times.length && now - times[first] > window) {
      first++;
    }
    return first;
  }
}
