package dev.opcodec.runtime.faults;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Faults of all kinds at random points, the same ones for the same seed. Most come while dispatches
 * flow; one in {@link #ONE_IN_IS_EARLY} hits what begins a connection: upgrade, HELLO, the first
 * bytes of a replay.
 */
final class RandomFaults implements FaultPlan {
  private static final int ONE_IN_IS_EARLY = 4;
  private static final int EARLY_BYTES = 600;

  /** The first connection gets as far as READY: what was never begun cannot be resumed. */
  private static final int READY_BYTES = 4_000;

  private static final int LONGEST_TRICKLE = 400;
  private static final int LONGEST_SPLIT = 4_000;

  /** Long enough to spoil whatever it hits: a character, a Huffman code, a frame's head. */
  private static final int CORRUPTED = 48;

  private static final Fault[] KINDS = Fault.values();

  private final long seed;
  private final int farthest;

  /**
   * @param farthest most bytes between two faults
   */
  RandomFaults(long seed, int farthest) {
    this.seed = seed;
    this.farthest = farthest;
  }

  @Override
  public Supplier<PlannedFault> of(int number) {
    // Not Random, whose first draws are alike for seeds next to each other: of a thousand
    // connections in a row, all would be hit early or none.
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    boolean[] begun = {number > 1};
    return () -> {
      long after = begun[0] ? distance(random) : READY_BYTES + random.nextInt(farthest);
      begun[0] = true;
      Fault fault = KINDS[random.nextInt(KINDS.length)];
      return new PlannedFault(after, fault, span(fault, random));
    };
  }

  private int distance(SplittableRandom random) {
    boolean early = random.nextInt(ONE_IN_IS_EARLY) == 0;
    return early ? 1 + random.nextInt(EARLY_BYTES) : EARLY_BYTES + random.nextInt(farthest);
  }

  private static int span(Fault fault, SplittableRandom random) {
    return switch (fault) {
      case TRICKLE -> 1 + random.nextInt(LONGEST_TRICKLE);
      case SPLIT -> 1 + random.nextInt(LONGEST_SPLIT);
      case CORRUPT -> CORRUPTED;
      case DELAY, CUT, HALF_CLOSE, RESET, STALL -> 1;
    };
  }
}
