package dev.opcodec.benchmarks.growth;

import java.util.Arrays;

/**
 * What one process measured.
 *
 * @param cold the processor's own CPU time at the first run, in nanoseconds
 * @param warm the least of its later runs
 * @param process the CPU time of the whole process up to the end of the first run, with what the
 *     JVM's compilers and its garbage collector took
 * @param files how many files were generated
 * @param bytes how long they are together
 */
record Sample(long cold, long warm, long process, long files, long bytes) {
  /** As it is printed. */
  String line() {
    return cold + " " + warm + " " + process + " " + files + " " + bytes;
  }

  /** From what was printed. */
  static Sample of(String line) {
    long[] numbers = Arrays.stream(line.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    return new Sample(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
  }
}
