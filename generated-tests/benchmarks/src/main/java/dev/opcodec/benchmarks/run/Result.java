package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.peer.Peer;

/**
 * What a lane took in one process.
 *
 * @param nanos thread CPU time a frame
 * @param bytes allocated a frame
 */
record Result(Lane.Key key, double nanos, double bytes) {
  String line() {
    return String.join(
        "\t",
        key.title(),
        key.side().name(),
        key.peer().name(),
        Double.toString(nanos),
        Double.toString(bytes));
  }

  static Result of(String line) {
    String[] parts = line.split("\t");
    Lane.Key key = new Lane.Key(parts[0], Side.valueOf(parts[1]), Peer.valueOf(parts[2]));
    return new Result(key, Double.parseDouble(parts[3]), Double.parseDouble(parts[4]));
  }
}
