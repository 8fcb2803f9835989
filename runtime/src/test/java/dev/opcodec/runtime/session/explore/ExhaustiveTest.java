package dev.opcodec.runtime.session.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.MachineSettings;
import dev.opcodec.runtime.session.machine.SessionMachine;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every interleaving of what can happen, up to a depth, with every {@link Invariant} checked after
 * every step, and the session ended, and brought back to READY, from every state found.
 */
class ExhaustiveTest {
  static final MachineSettings SETTINGS =
      MachineSettings.of("wss://gateway.example/", Codes::action);

  /** The first random fraction that these draw is near 0, about a half, and near 1. */
  private static final long[] SEEDS = {31, 7, 96};

  private final Coverage coverage = new Coverage();

  @Test
  void every_trace_up_to_the_depth_that_a_build_has_time_for() {
    explore(SEEDS[1], Alphabet.core(), Prefixes::none, 8);
    explore(SEEDS[1], Alphabet.full(), Prefixes::none, 4);
    explore(SEEDS[1], Alphabet.full(), Prefixes::ready, 3);
    explore(SEEDS[1], Alphabet.full(), Prefixes::resuming, 3);
    explore(SEEDS[1], Alphabet.full(), Prefixes::resumed, 3);
    explore(SEEDS[1], Alphabet.full(), Prefixes::identifyingAgain, 3);
    explore(SEEDS[1], Alphabet.full(), Prefixes::busy, 3);
    System.out.println("Explored " + coverage);
    assertThat(coverage.missingTransitions()).as("arrows never gone").isEmpty();
    assertThat(coverage.missingPairs()).as("never seen").isEmpty();
    assertThat(coverage.traces()).isGreaterThan(150_000);
  }

  /** {@code mvn verify -Pexplore}. */
  @Test
  @Tag("explore")
  void a_million_distinct_traces() {
    explore(SEEDS[1], Alphabet.core(), Prefixes::none, 10);
    explore(SEEDS[1], Alphabet.full(), Prefixes::none, 5);
    for (long seed : SEEDS) {
      explore(seed, Alphabet.core(), Prefixes::none, 8);
      explore(seed, Alphabet.core(), Prefixes::ready, 6);
      explore(seed, Alphabet.full(), Prefixes::ready, 4);
      explore(seed, Alphabet.full(), Prefixes::resuming, 3);
      explore(seed, Alphabet.full(), Prefixes::resumed, 4);
      explore(seed, Alphabet.full(), Prefixes::identifyingAgain, 4);
      explore(seed, Alphabet.full(), Prefixes::busy, 3);
      System.out.println("Explored " + coverage);
    }
    assertThat(coverage.missingTransitions()).as("arrows never gone").isEmpty();
    assertThat(coverage.missingPairs()).as("never seen").isEmpty();
    assertThat(coverage.traces()).isGreaterThan(1_000_000);
  }

  private void explore(long seed, List<Move> moves, Supplier<List<Move>> prefix, int depth) {
    SessionMachine machine = new SessionMachine(SETTINGS);
    long before = coverage.traces();
    long begin = System.nanoTime();
    new Explorer(SETTINGS, machine::step, seed, moves, coverage, true).explore(prefix.get(), depth);
    System.out.printf(
        "%,d traces: %d moves, %d deep after %d, %d ms%n",
        coverage.traces() - before,
        moves.size(),
        depth,
        prefix.get().size(),
        (System.nanoTime() - begin) / 1_000_000);
  }
}
