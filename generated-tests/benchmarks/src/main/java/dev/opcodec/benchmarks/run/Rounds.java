package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.peer.Peer;
import dev.opcodec.generatedtests.traffic.KeyOrder;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * All libraries on all traffic in turn, a slice each and every round in another order: warmed up on
 * the mix, so that call sites are as polymorphic as in life, and disturbed alike by whatever else
 * runs on the machine. JMH forks, warms up and counts the rounds; the slices measure themselves,
 * since means of wall time are of no use on a shared machine.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Rounds {
  /** System property: which plan is run. */
  static final String PLAN = "opcodec.benchmarks.plan";

  /** System property: the file that results are added to. */
  static final String FILE = "opcodec.benchmarks.results";

  private final List<Lane> lanes = new ArrayList<>();
  private final Random random = new Random(42);
  private boolean counts;

  /** Makes the traffic. */
  @Setup(Level.Trial)
  public void lanes() throws Exception {
    Plan plan = Plan.valueOf(System.getProperty(PLAN, Plan.QUICK.name()));
    for (Traffic traffic : plan.traffic()) {
      List<byte[]> frames = traffic.frames();
      for (Peer peer : plan.peers()) {
        lanes.add(new Lane(traffic, frames, Side.DECODE, peer));
        if (peer == Peer.OPCODEC) {
          lanes.add(new Lane(traffic, frames, Side.DECODE_COPY, peer));
        }
        if (isRouted(traffic)) {
          lanes.add(new Lane(traffic, frames, Side.ROUTE, peer));
        }
        if (isWrittenAlike(traffic)) {
          lanes.add(new Lane(traffic, frames, Side.ENCODE, peer));
        }
      }
    }
  }

  /** The order of keys and unknown keys make no difference to what is written. */
  private static boolean isWrittenAlike(Traffic traffic) {
    return traffic.order() == KeyOrder.PREDICTED && !traffic.strangers();
  }

  /** A variant changes the data only, which routing passes over. */
  private static boolean isRouted(Traffic traffic) {
    return !traffic.kind().command() && traffic.equals(Traffic.plain(traffic.kind()));
  }

  /** Tells whether the round counts, and mixes the lanes. */
  @Setup(Level.Iteration)
  public void nextRound(IterationParams iteration) {
    counts = iteration.getType() == IterationType.MEASUREMENT;
    Collections.shuffle(lanes, random);
  }

  /** A slice of each lane. */
  @Benchmark
  public void round(Blackhole sink) throws Exception {
    for (Lane lane : lanes) {
      lane.slice(counts, sink);
    }
  }

  /** Leaves the results for the process that started this one. */
  @TearDown(Level.Trial)
  public void report() throws Exception {
    List<String> lines = lanes.stream().map(lane -> lane.result().line()).toList();
    Files.write(
        Path.of(System.getProperty(FILE)),
        lines,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
