package dev.opcodec.peers.throughput;

import java.util.List;
import java.util.Locale;

/**
 * What one client needed from the first marker to the last.
 *
 * @param client its name
 * @param seconds on the clock
 * @param cpuSeconds of its whole process, on all cores
 * @param seen how many events reached the user's code
 */
record Result(String client, double seconds, double cpuSeconds, long seen) {
  private static final double NANOS = 1e9;

  static Result of(String client, String[] warm, String[] end) {
    return new Result(
        client,
        (Long.parseLong(end[1]) - Long.parseLong(warm[1])) / NANOS,
        (Long.parseLong(end[2]) - Long.parseLong(warm[2])) / NANOS,
        Long.parseLong(end[3]) - Long.parseLong(warm[3]));
  }

  private double rate() {
    return Recording.MEASURED / seconds;
  }

  private double cpuPerMillion() {
    return cpuSeconds * 1_000_000 / Recording.MEASURED;
  }

  String row() {
    return String.format(
        Locale.ROOT, "| %s | %,.0f | %.2f | %,d |", client, rate(), cpuPerMillion(), seen);
  }

  /** Ratios are those of the CPU time: the clock depends on what else the machine does. */
  static String table(List<Result> results) {
    StringBuilder table = new StringBuilder();
    table.append("| client | dispatches/s | CPU s per million | events seen | CPU, first = 1 |\n");
    table.append("|---|---:|---:|---:|---:|\n");
    for (Result result : results) {
      double ratio = result.cpuSeconds / results.get(0).cpuSeconds;
      table.append(result.row()).append(String.format(Locale.ROOT, " %.2f |%n", ratio));
    }
    return table.toString();
  }
}
