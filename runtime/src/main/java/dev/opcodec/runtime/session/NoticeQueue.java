package dev.opcodec.runtime.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What listeners have not been told yet. A listener that blocks must not fill the memory, so the
 * oldest notices go, and are counted.
 */
final class NoticeQueue {
  static final int MOST = 1_024;

  private final Executor turns;
  private final Consumer<Consumer<SessionListener>> tell;
  private final Deque<Consumer<SessionListener>> waiting = new ArrayDeque<>();
  private long missed;

  /**
   * @param turns runs one task after the other
   * @param tell calls each listener
   */
  NoticeQueue(Executor turns, Consumer<Consumer<SessionListener>> tell) {
    this.turns = turns;
    this.tell = tell;
  }

  void add(Consumer<SessionListener> notice) {
    synchronized (this) {
      waiting.add(notice);
      if (waiting.size() > MOST) {
        waiting.remove();
        missed++;
        return;
      }
    }
    turns.execute(this::next);
  }

  /** What was left out is told before what is left, which came later. */
  private void next() {
    long gone;
    Consumer<SessionListener> notice;
    synchronized (this) {
      gone = missed;
      missed = 0;
      notice = waiting.poll();
    }
    if (gone > 0) {
      tell.accept(listener -> listener.missed(gone));
    }
    if (notice != null) {
      tell.accept(notice);
    }
  }
}
