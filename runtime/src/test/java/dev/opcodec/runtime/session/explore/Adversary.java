package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A gateway that wants the session to hammer it: what it does once it has come to a phase. */
enum Adversary {
  REFUSES(Phase.CONNECTING, Moves.refused()),
  SAYS_NO_HELLO_AND_DROPS(Phase.AWAITING_HELLO, Moves.closed(null)),
  SAYS_OP_7_FOR_HELLO(Phase.AWAITING_HELLO, Moves.reconnect()),
  CLOSES_AFTER_HELLO(Phase.IDENTIFYING, Moves.closed(4000)),
  INVALIDATES_EVERY_IDENTIFY(Phase.IDENTIFYING, Moves.invalid(false)),
  INVALIDATES_EVERY_IDENTIFY_RESUMABLY(Phase.IDENTIFYING, Moves.invalid(true)),
  ENDS_EVERY_SESSION(Phase.READY, Moves.closed(4009)),
  INVALIDATES_EVERY_SESSION(Phase.READY, Moves.invalid(false)),
  INVALIDATES_EVERY_SESSION_RESUMABLY(Phase.READY, Moves.invalid(true)),
  ASKS_FOR_A_RECONNECT_AFTER_EACH_RESUMED(Phase.READY, Moves.reconnect()),
  GOES_AWAY_AFTER_EACH_READY(Phase.READY, Moves.closed(1001)),
  DROPS_AFTER_EACH_READY(Phase.READY, Moves.closed(null)),
  REFUSES_EVERY_RESUME_AND_SESSION(Phase.RESUMING, Moves.closed(4003)),
  INVALIDATES_EVERY_RESUME(Phase.RESUMING, Moves.invalid(true)),
  CORRUPTS(Phase.READY, Moves.corrupt());

  private static final long DAY = 86_400_000;
  private static final int ROOM = 2_000_000;

  private final Phase phase;
  private final Move move;

  Adversary(Phase phase, Move move) {
    this.phase = phase;
    this.move = move;
  }

  /** Plays it for that many virtual days. */
  World play(Stepper stepper, int days) {
    return play(world -> this, stepper, days, 7);
  }

  /** One after the other, changing by chance, with a drop in READY now and then. */
  static World playMixed(Stepper stepper, int days, long seed) {
    Random random = new Random(seed);
    Adversary[] current = {values()[0]};
    return play(
        world -> {
          if (random.nextInt(20) == 0) {
            current[0] = values()[random.nextInt(values().length)];
          }
          return current[0];
        },
        stepper,
        days,
        seed);
  }

  private interface Choice {
    Adversary in(World world);
  }

  private static World play(Choice choice, Stepper stepper, int days, long seed) {
    World world = World.initial(ExhaustiveTest.SETTINGS, seed);
    List<Move> recent = new ArrayList<>();
    for (int i = 0; i < ROOM && world.now() < days * DAY && !world.isIn(Phase.STOPPED); i++) {
      Move next = choice.in(world).next(world);
      recent.add(next);
      if (recent.size() > 12) {
        recent.remove(0);
      }
      try {
        World after = world.play(next, stepper);
        world = after == null ? world.play(Moves.sleep("a second", 1_000), stepper) : after;
      } catch (BrokenInvariant broken) {
        throw new AssertionError(
            broken.getMessage() + "after\n" + i + " moves, the last of them " + recent, broken);
      }
      if (world == null) {
        throw new IllegalStateException("time does not pass");
      }
    }
    return world;
  }

  private Move next(World world) {
    if (world.isIn(phase)) {
      return move;
    }
    // A resume needs a session to be lost first.
    if (phase == Phase.RESUMING && world.isIn(Phase.READY)) {
      return Moves.closed(null);
    }
    @Nullable Move behaving = Behaving.next(world);
    return behaving == null ? Moves.start() : behaving;
  }
}
