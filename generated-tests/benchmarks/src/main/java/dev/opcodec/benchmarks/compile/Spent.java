package dev.opcodec.benchmarks.compile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a process took from its start.
 *
 * @param cpu CPU time of all its threads, with those of the JVM's compilers and its collector, in
 *     nanoseconds
 * @param elapsed in nanoseconds
 */
record Spent(long cpu, long elapsed) {
  /** What this process took so far. */
  static Spent here() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Spent(
        system.getProcessCpuTime(), ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000);
  }

  /** As it is printed. */
  String line() {
    return cpu + " " + elapsed;
  }

  /** From what was printed. */
  static Spent of(String line) {
    String[] numbers = line.strip().split(" ");
    return new Spent(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  /** The lower quartile of each of both. */
  static Spent quartile(List<Spent> all) {
    return new Spent(quartile(all, Spent::cpu), quartile(all, Spent::elapsed));
  }

  private static long quartile(List<Spent> all, ToLongFunction<Spent> of) {
    return of.applyAsLong(
        all.stream().sorted(Comparator.comparingLong(of)).toList().get(all.size() / 4));
  }
}
