package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The results of all processes, the median of them where there are several. */
final class Results {
  private final Map<Lane.Key, List<Result>> all = new HashMap<>();

  Results(List<Result> results) {
    results.forEach(one -> all.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
  }

  boolean has(String title, Side side) {
    return all.containsKey(new Lane.Key(title, side, Peer.OPCODEC));
  }

  double nanos(String title, Side side, Peer peer) {
    return median(title, side, peer, Result::nanos);
  }

  double bytes(String title, Side side, Peer peer) {
    return median(title, side, peer, Result::bytes);
  }

  /** How many times the peer's time is ours. */
  double ratio(String title, Side side, Peer peer) {
    return nanos(title, side, peer) / nanos(title, side, Peer.OPCODEC);
  }

  /** How many frames we route in the time of decoding one. */
  double routedInADecoding(String title) {
    return nanos(title, Side.DECODE, Peer.OPCODEC) / nanos(title, Side.ROUTE, Peer.OPCODEC);
  }

  /** The fastest of the others. */
  Peer best(String title, Side side) {
    return others().min(Comparator.comparingDouble(peer -> nanos(title, side, peer))).orElseThrow();
  }

  /** Those that took part, but for Opcodec. */
  Stream<Peer> others() {
    return Stream.of(Peer.values())
        .filter(peer -> peer != Peer.OPCODEC)
        .filter(peer -> all.keySet().stream().anyMatch(key -> key.peer() == peer));
  }

  static double geometricMean(List<Double> values) {
    return Math.exp(values.stream().mapToDouble(Math::log).average().orElseThrow());
  }

  private double median(String title, Side side, Peer peer, ToDoubleFunction<Result> figure) {
    double[] sorted =
        all.get(new Lane.Key(title, side, peer)).stream().mapToDouble(figure).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }
}
