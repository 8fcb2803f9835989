package dev.opcodec.runtime.session;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Frames that wait for one handler thread or subscriber, within bounds. */
final class FrameQueue {
  private final Delivery bounds;
  private final Level level;
  private final LongConsumer dropped;
  private final BurstQueue<QueuedFrame> frames = new BurstQueue<>();
  private boolean closed;

  /**
   * @param valve shut while it is full, if that is what its overflow asks for
   * @param dropped told how many are lost
   */
  FrameQueue(Delivery bounds, Valve valve, LongConsumer dropped) {
    this.bounds = bounds;
    this.dropped = dropped;
    level = new Level(bounds, bounds.overflow() == Overflow.PAUSE ? valve : new Valve(() -> {}));
  }

  /** Takes a frame. False if no more wait than before, since older ones had to go. */
  boolean add(QueuedFrame frame) {
    long lost = 0;
    synchronized (this) {
      if (closed) {
        return false;
      }
      frames.add(frame);
      level.add(frame.size());
      while (bounds.overflow() == Overflow.DROP_OLDEST && isOver()) {
        poll();
        lost++;
      }
    }
    if (lost > 0) {
      dropped.accept(lost);
    }
    return lost == 0;
  }

  private boolean isOver() {
    return frames.size() > bounds.frames() || frames.size() > 1 && level.bytes() > bounds.bytes();
  }

  /** The oldest, or null. */
  synchronized @Nullable QueuedFrame poll() {
    QueuedFrame oldest = frames.poll();
    if (oldest != null) {
      level.remove(oldest.size());
    }
    return oldest;
  }

  /** Nobody wants what is left, nor anything else. */
  synchronized void close() {
    closed = true;
    while (poll() != null) {
      // Each one makes room.
    }
  }

  synchronized boolean isEmpty() {
    return frames.isEmpty();
  }

  boolean isShort(int most, long mostBytes) {
    return level.isBelow(most, mostBytes);
  }

  int frames() {
    return level.frames();
  }

  long bytes() {
    return level.bytes();
  }
}
