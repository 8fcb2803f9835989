package dev.opcodec.runtime.session;

/** How much waits in one queue. Full at its bounds, and then until half of it is free. */
final class Level {
  private final Delivery bounds;
  private final Valve valve;
  private int frames;
  private long bytes;
  private boolean full;

  /**
   * @param valve shut while it is full
   */
  Level(Delivery bounds, Valve valve) {
    this.bounds = bounds;
    this.valve = valve;
  }

  void add(int size) {
    synchronized (this) {
      frames++;
      bytes += size;
      if (full || frames < bounds.frames() && bytes < bounds.bytes()) {
        return;
      }
      full = true;
    }
    valve.shut();
  }

  void remove(int size) {
    synchronized (this) {
      frames--;
      bytes -= size;
      if (!full || frames > bounds.frames() / 2 || bytes > bounds.bytes() / 2) {
        return;
      }
      full = false;
    }
    valve.open();
  }

  synchronized boolean isBelow(int mostFrames, long mostBytes) {
    return frames < mostFrames && bytes < mostBytes;
  }

  synchronized int frames() {
    return frames;
  }

  synchronized long bytes() {
    return bytes;
  }
}
