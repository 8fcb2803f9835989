package dev.opcodec.runtime.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Counts the frames of one connection in a sliding window (SEND-2). */
final class SendRate {
  private static final int LIMIT = 120;
  private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Deque<Long> arrivals = new ArrayDeque<>();

  /** Records a frame; false if it is one too many. */
  synchronized boolean admit(long nowNanos) {
    while (!arrivals.isEmpty() && nowNanos - arrivals.peekFirst() >= WINDOW_NANOS) {
      arrivals.removeFirst();
    }
    arrivals.addLast(nowNanos);
    return arrivals.size() <= LIMIT;
  }
}
