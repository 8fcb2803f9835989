package dev.opcodec.runtime.session;

/** Whether the connection may be read: not while any queue is full. */
final class Valve {
  private final Runnable changed;
  private int full;

  /**
   * @param changed called by any thread when it may have been shut or opened
   */
  Valve(Runnable changed) {
    this.changed = changed;
  }

  synchronized boolean isShut() {
    return full > 0;
  }

  /** A queue is full. */
  void shut() {
    add(1);
  }

  /** A queue that was full has room. */
  void open() {
    add(-1);
  }

  private void add(int more) {
    boolean first;
    synchronized (this) {
      full += more;
      first = full == (more > 0 ? 1 : 0);
    }
    if (first) {
      changed.run();
    }
  }
}
