package dev.opcodec.benchmarks.run;

import dev.opcodec.benchmarks.peer.FrameCodec;
import dev.opcodec.benchmarks.peer.FrameRouter;
import dev.opcodec.benchmarks.peer.Peer;
import dev.opcodec.benchmarks.peer.Route;
import dev.opcodec.generatedtests.traffic.AllocatedBytes;
import dev.opcodec.generatedtests.traffic.Traffic;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** One library on one kind of traffic in one direction, measured in many short slices. */
final class Lane {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long SLICE_NANOS = 1_000_000;
  private static final int MOST_FRAMES_A_SLICE = 20_000;

  private final Key key;
  private final FrameCodec codec;
  private final FrameRouter router;
  private final Route route = new Route();
  private final byte[][] frames;
  private final int[] lengths;
  private final Object[] values;
  private final List<Double> nanos = new ArrayList<>();
  private double bytes = Double.MAX_VALUE;
  private int frameCount = 1;
  private int next;

  /** What tells a lane from others. */
  record Key(String title, Side side, Peer peer) {}

  Lane(Traffic traffic, List<byte[]> frames, Side side, Peer peer) throws Exception {
    key = new Key(traffic.title(), side, peer);
    codec = peer.codec(traffic.kind());
    router = peer.router();
    lengths = frames.stream().mapToInt(frame -> frame.length).toArray();
    int room = side == Side.DECODE ? codec.room() : 0;
    this.frames =
        frames.stream()
            .map(frame -> room == 0 ? frame : Arrays.copyOf(frame, frame.length + room))
            .toArray(byte[][]::new);
    values = new Object[side == Side.ENCODE ? this.frames.length : 0];
    for (int i = 0; i < values.length; i++) {
      values[i] = codec.decode(this.frames[i], lengths[i]);
    }
  }

  /** Runs for about a millisecond of this thread's time. */
  void slice(boolean counts, Blackhole sink) throws Exception {
    long bytesBefore = AllocatedBytes.now();
    long before = THREADS.getCurrentThreadCpuTime();
    switch (key.side()) {
      case DECODE, DECODE_COPY -> decode(sink);
      case ENCODE -> encode(sink);
      case ROUTE -> route(sink);
    }
    double took = (double) (THREADS.getCurrentThreadCpuTime() - before) / frameCount;
    if (counts) {
      nanos.add(took);
      bytes = Math.min(bytes, (double) (AllocatedBytes.now() - bytesBefore) / frameCount);
    }
    frameCount = (int) Math.max(1, Math.min(MOST_FRAMES_A_SLICE, SLICE_NANOS / Math.max(1, took)));
  }

  private void decode(Blackhole sink) throws Exception {
    for (int i = 0; i < frameCount; i++) {
      sink.consume(codec.decode(frames[next], lengths[next]));
      next = next + 1 == frames.length ? 0 : next + 1;
    }
  }

  private void encode(Blackhole sink) throws Exception {
    for (int i = 0; i < frameCount; i++) {
      sink.consume(codec.encode(values[next]));
      next = next + 1 == values.length ? 0 : next + 1;
    }
  }

  private void route(Blackhole sink) throws Exception {
    for (int i = 0; i < frameCount; i++) {
      router.route(frames[next], route);
      sink.consume(route);
      next = next + 1 == frames.length ? 0 : next + 1;
    }
  }

  /** Lower quartile of the slices: the others had a neighbour on the machine. */
  Result result() {
    List<Double> sorted = nanos.stream().sorted().toList();
    return new Result(key, sorted.get(sorted.size() / 4), bytes);
  }
}
