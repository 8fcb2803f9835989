package dev.opcodec.runtime.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** A list that grows and is waited on; its items must be safe to print. */
final class Arrivals<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final List<T> items = new ArrayList<>();

  void add(T item) {
    lock.lock();
    try {
      items.add(item);
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<T> all() {
    lock.lock();
    try {
      return List.copyOf(items);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the count-th item that fits, which may be there already. */
  T await(Predicate<? super T> wanted, int count, Duration timeout)
      throws InterruptedException, TimeoutException {
    if (count < 1) {
      throw new IllegalArgumentException("count must be positive: " + count);
    }
    long nanos = timeout.toNanos();
    int missing = count;
    int seen = 0;
    lock.lockInterruptibly();
    try {
      while (true) {
        for (; seen < items.size(); seen++) {
          if (wanted.test(items.get(seen)) && --missing == 0) {
            return items.get(seen);
          }
        }
        if (nanos <= 0) {
          throw new TimeoutException(missing + " missing after " + timeout + "; came: " + items);
        }
        nanos = grown.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
