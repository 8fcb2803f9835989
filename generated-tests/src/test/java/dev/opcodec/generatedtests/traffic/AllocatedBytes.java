package dev.opcodec.generatedtests.traffic;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what the current thread allocates: exact, unlike time. */
public final class AllocatedBytes {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocatedBytes() {}

  /** Bytes allocated by this thread so far. */
  public static long now() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** The least that one of several runs allocates, so that first uses do not count. */
  public static long least(int runs, Supplier<? extends @Nullable Object> work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      long before = now();
      work.get();
      least = Math.min(least, now() - before);
    }
    return least;
  }
}
