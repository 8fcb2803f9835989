package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.MachineSettings;
import dev.opcodec.runtime.session.machine.MachineState;
import dev.opcodec.runtime.session.machine.Step;
import java.util.List;

/** Prints what happened, one move a line, with what the machine made of it. */
final class Trace {
  private Trace() {}

  static AssertionError failure(
      List<Move> moves, Stepper stepper, MachineSettings settings, Throwable broken) {
    return new AssertionError(
        broken.getMessage() + "after\n" + print(moves, stepper, settings), broken);
  }

  static String print(List<Move> moves, Stepper stepper, MachineSettings settings) {
    StringBuilder out = new StringBuilder();
    World world = World.initial(settings, 0);
    for (Move move : moves) {
      Step[] seen = new Step[1];
      Stepper watching = (state, input, now) -> seen[0] = stepper.step(state, input, now);
      World before = world;
      try {
        World after = world.play(move, watching);
        world = after == null ? world : after;
      } catch (BrokenInvariant | AssertionError end) {
        out.append(line(before, move, seen[0]));
        return out.toString();
      }
      if (seen[0] != null) {
        out.append(line(before, move, seen[0]));
      }
    }
    return out.toString();
  }

  private static String line(World before, Move move, Step step) {
    MachineState state = step == null ? before.machine() : step.state();
    String effects = step == null ? "" : step.effects().toString();
    return String.format(
        "  %9d ms  %-40s -> %-17s %s%n", before.now(), move, state.phase(), effects);
  }
}
