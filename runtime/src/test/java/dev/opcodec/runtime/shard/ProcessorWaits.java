package dev.opcodec.runtime.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long each thread of this JVM has waited for a processor so far. On a crowded machine nothing
 * can be in time by more than that; on one with room it is next to nothing.
 *
 * @param nanos by thread; empty where the system does not say
 */
public record ProcessorWaits(Map<String, Long> nanos) {
  private static final Path THREADS = Path.of("/proc/self/task");

  /** Until now. */
  public static ProcessorWaits now() {
    Map<String, Long> nanos = new HashMap<>();
    if (Files.isDirectory(THREADS)) {
      try (Stream<Path> threads = Files.list(THREADS)) {
        threads.forEach(thread -> nanos.put(thread.getFileName().toString(), waited(thread)));
      } catch (IOException none) {
        return new ProcessorWaits(Map.of());
      }
    }
    return new ProcessorWaits(nanos);
  }

  /** The second number of {@code schedstat}, where the first is the time that it ran. */
  private static long waited(Path thread) {
    try {
      String[] numbers = Files.readString(thread.resolve("schedstat")).trim().split(" ");
      return Long.parseLong(numbers[1]);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** A time that something may take from this moment on, with what threads have waited since. */
  public Duration allow(Duration time) {
    return time.plus(now().longestSince(this));
  }

  /** Of the thread that has waited longest since then. */
  Duration longestSince(ProcessorWaits before) {
    long longest = 0;
    for (Map.Entry<String, Long> thread : nanos.entrySet()) {
      long waited = thread.getValue() - before.nanos.getOrDefault(thread.getKey(), 0L);
      longest = Math.max(longest, waited);
    }
    return Duration.ofNanos(longest);
  }
}
