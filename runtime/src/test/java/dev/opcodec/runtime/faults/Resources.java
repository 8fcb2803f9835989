package dev.opcodec.runtime.faults;

import dev.opcodec.runtime.transport.compression.Decompression;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What this JVM holds at a moment.
 *
 * @param threads how many, by name without its numbers
 * @param files open file descriptors, sockets among them; 0 where the system does not say
 * @param contexts of decompression, each with native memory
 * @param heap bytes in use after a collection
 */
record Resources(Map<String, Long> threads, long files, int contexts, long heap) {
  private static final Duration SETTLING = Duration.ofSeconds(15);
  private static final long GLANCE_NANOS = 20_000_000;

  static Resources now() {
    return new Resources(threadsByName(), openFiles(), Decompression.openContexts(), heapInUse());
  }

  private static Map<String, Long> threadsByName() {
    return Thread.getAllStackTraces().keySet().stream()
        .collect(
            Collectors.groupingBy(
                thread -> thread.getName().replaceAll("[0-9]+", "#"),
                TreeMap::new,
                Collectors.counting()));
  }

  static long openFiles() {
    Path mine = Path.of("/proc/self/fd");
    if (!Files.isDirectory(mine)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(mine)) {
      return open.count();
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  /** What they are, by what the system calls them without their numbers. */
  static Map<String, Long> openFilesByKind() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.collect(
          Collectors.groupingBy(Resources::kind, TreeMap::new, Collectors.counting()));
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }

  private static String kind(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().replaceAll("\\[[0-9]+]|.*/", "");
    } catch (IOException gone) {
      return "gone";
    }
  }

  private static long heapInUse() {
    // The second collection takes what the first has only found to be unreachable.
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  long threadsNamed(String part) {
    return threads.entrySet().stream()
        .filter(entry -> entry.getKey().contains(part))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What ends on other threads takes a moment to end. */
  static boolean settle(BooleanSupplier settled) {
    return settle(settled, SETTLING);
  }

  static boolean settle(BooleanSupplier settled, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!settled.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(GLANCE_NANOS);
    }
    return settled.getAsBoolean();
  }

  @Override
  public String toString() {
    return files + " files, " + contexts + " contexts, heap " + (heap >> 10) + " KB, " + threads;
  }
}
