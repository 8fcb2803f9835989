package dev.opcodec.runtime.session;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A scheduler whose time passes when the test says so. */
public final class VirtualTime implements SessionScheduler {
  private record Timer(long due, long number, Runnable task) {}

  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::due).thenComparingLong(Timer::number));
  private long now;
  private long lastNumber;

  /** Begins at 0. */
  public VirtualTime() {}

  @Override
  public synchronized long millis() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return now * 1_000_000;
  }

  @Override
  public synchronized Runnable schedule(Runnable task, long delayMillis) {
    Timer timer = new Timer(now + delayMillis, ++lastNumber, task);
    timers.add(timer);
    return () -> cancel(timer);
  }

  private synchronized void cancel(Timer timer) {
    timers.remove(timer);
  }

  @Override
  public synchronized void execute(Runnable task) {
    tasks.add(task);
  }

  /** How many timers run. */
  synchronized int timers() {
    return timers.size();
  }

  /** Runs what is to be run now. */
  public void settle() {
    for (Runnable task = nextTask(); task != null; task = nextTask()) {
      task.run();
    }
  }

  private synchronized @Nullable Runnable nextTask() {
    return tasks.poll();
  }

  public void advance(long millis) {
    settle();
    long end = now + millis;
    for (Runnable due = nextDue(end); due != null; due = nextDue(end)) {
      due.run();
      settle();
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized @Nullable Runnable nextDue(long end) {
    if (timers.isEmpty() || timers.peek().due > end) {
      return null;
    }
    Timer timer = timers.poll();
    now = Math.max(now, timer.due);
    return timer.task;
  }
}
