package dev.opcodec.runtime.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Passes frames on after a while, in the order in which they came; at once if that is zero. */
final class DelayLine {
  private final long delayNanos;
  private final Consumer<byte[]> next;
  private final Executor later;
  private final Deque<byte[]> frames = new ArrayDeque<>();

  DelayLine(Duration delay, Consumer<byte[]> next) {
    delayNanos = delay.toNanos();
    this.next = next;
    later = CompletableFuture.delayedExecutor(delayNanos, TimeUnit.NANOSECONDS);
  }

  void send(byte[] frame) {
    if (delayNanos == 0) {
      next.accept(frame);
      return;
    }
    synchronized (this) {
      frames.add(frame);
    }
    later.execute(this::passOldest);
  }

  /** Timers may overtake each other, so whichever comes passes the oldest; none comes too early. */
  private synchronized void passOldest() {
    next.accept(frames.remove());
  }
}
