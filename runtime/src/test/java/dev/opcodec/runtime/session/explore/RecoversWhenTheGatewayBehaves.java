package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Phase;
import java.util.List;
import java.util.Set;

/**
 * Whatever happened before: once nothing goes wrong any more, a session that is not over is READY
 * within five minutes of its clock, and few steps.
 */
final class RecoversWhenTheGatewayBehaves {
  private static final long FIVE_MINUTES = 300_000;
  private static final int STEPS = 60;

  private RecoversWhenTheGatewayBehaves() {}

  /** Adds the moves that it plays to {@code played}. */
  static void check(World world, Stepper stepper, List<Move> played) {
    if (Behaving.isOver(world)) {
      return;
    }
    World recovering = world;
    for (int i = 0; i < STEPS && !recovering.isIn(Phase.READY); i++) {
      Move move = Behaving.next(recovering);
      if (move == null) {
        break;
      }
      played.add(move);
      World after = recovering.play(move, stepper);
      if (after == null) {
        break;
      }
      recovering = after;
    }
    if (!recovering.isIn(Phase.READY) || recovering.now() - world.now() > FIVE_MINUTES) {
      throw new BrokenInvariant(
          Set.of("RecoversWhenTheGatewayBehaves"),
          "RecoversWhenTheGatewayBehaves: "
              + recovering.machine().phase()
              + " after "
              + (recovering.now() - world.now())
              + " ms\n");
    }
  }
}
