package dev.opcodec.runtime.session;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out. What a burst made it grow by is given back once it is empty, for bursts are
 * rare and sessions many. Not for several threads at once.
 */
final class BurstQueue<T> {
  private static final int KEPT_ROOM = 1_024;

  private Deque<T> waiting = new ArrayDeque<>();
  private int longest;

  void add(T last) {
    waiting.add(last);
    longest = Math.max(longest, waiting.size());
  }

  /** The oldest, which leaves; null if none waits. */
  @Nullable T poll() {
    T oldest = waiting.poll();
    if (longest > KEPT_ROOM && waiting.isEmpty()) {
      waiting = new ArrayDeque<>();
      longest = 0;
    }
    return oldest;
  }

  int size() {
    return waiting.size();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
