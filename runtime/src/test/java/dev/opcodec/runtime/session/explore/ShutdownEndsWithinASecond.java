package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.List;
import java.util.Set;

/**
 * Scenarios 31 and 48: whatever state a session is in, a second after the user closes or suspends
 * it, it is over, even if the gateway never answers. (That it leaves no connection, timer or
 * command behind, the other invariants say.)
 */
final class ShutdownEndsWithinASecond {
  private static final long SECOND = 1_000;

  private ShutdownEndsWithinASecond() {}

  /** Adds the moves that it plays to {@code played}. */
  static void check(World world, Stepper stepper, List<Move> played) {
    check(world, stepper, Moves.close(), played);
    played.clear();
    check(world, stepper, Moves.suspend(), played);
    played.clear();
  }

  private static void check(World world, Stepper stepper, Move wish, List<Move> played) {
    played.add(wish);
    World asked = world.play(wish, stepper);
    World ending = asked == null ? world : asked;
    long end = world.now() + SECOND;
    for (int i = 0; i < 100 && !ending.isIn(Phase.STOPPED); i++) {
      TimerKind next = ending.nextTimer();
      if (next == null || ending.clocks().due(next) > end) {
        break;
      }
      Move fires = Moves.fires(next);
      played.add(fires);
      World after = ending.play(fires, stepper);
      if (after == null) {
        break;
      }
      ending = after;
    }
    if (!ending.isIn(Phase.STOPPED)) {
      throw new BrokenInvariant(
          Set.of("ShutdownEndsWithinASecond"),
          "ShutdownEndsWithinASecond: still " + ending.machine().phase() + " after " + wish + "\n");
    }
  }
}
