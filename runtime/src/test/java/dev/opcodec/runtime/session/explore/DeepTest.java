package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.SessionMachine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Random traces, far longer than those that can be played exhaustively. Most moves are what a
 * gateway that behaves would do, so that a trace comes deep; the rest is anything. A failing trace
 * is shrunk, and printed with its seed.
 */
class DeepTest {
  private static final List<Move> MOVES = Alphabet.full();
  private static final SessionMachine MACHINE = new SessionMachine(ExhaustiveTest.SETTINGS);

  /** Stands for the move that a gateway that behaves would make. */
  private static final int BEHAVE = -1;

  /** Stands for a hundred commands at once, which no trace of single moves would come to. */
  private static final int BURST = -2;

  @Property(tries = 1_000)
  void every_invariant_holds_on_traces_of_any_length(
      @ForAll("choices") List<Integer> choices, @ForAll long seed) {
    World world = World.initial(ExhaustiveTest.SETTINGS, seed);
    List<Move> played = new ArrayList<>();
    try {
      for (int choice : choices) {
        for (Move move : moves(choice, world)) {
          World after = world.play(move, MACHINE::step);
          if (after != null) {
            played.add(move);
            world = after;
          }
        }
      }
      ShutdownEndsWithinASecond.check(world, MACHINE::step, played);
      RecoversWhenTheGatewayBehaves.check(world, MACHINE::step, played);
    } catch (BrokenInvariant broken) {
      throw new AssertionError(broken.getMessage() + "after " + played, broken);
    }
  }

  private static List<Move> moves(int choice, World world) {
    if (choice == BURST) {
      return Collections.nCopies(100, Moves.sendPlain());
    }
    if (choice != BEHAVE) {
      return List.of(MOVES.get(choice));
    }
    Move next = Behaving.next(world);
    return next == null ? List.of() : List.of(next, Moves.ack());
  }

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.frequencyOf(
            Tuple.of(60, Arbitraries.just(BEHAVE)),
            Tuple.of(1, Arbitraries.just(BURST)),
            Tuple.of(40, Arbitraries.integers().between(0, MOVES.size() - 1)))
        .list()
        .ofMaxSize(300);
  }
}
