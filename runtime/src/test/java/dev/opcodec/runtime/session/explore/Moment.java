package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.MachineState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the machine, as an invariant sees it.
 *
 * @param before the world that the move was played in
 * @param after the world that came of it, with the invariants of before
 */
record Moment(
    World before, World after, Input input, Server.@Nullable Event event, List<Effect> effects) {

  long now() {
    return after.now();
  }

  MachineState from() {
    return before.machine();
  }

  MachineState to() {
    return after.machine();
  }

  <E extends Effect> long count(Class<E> type) {
    return effects.stream().filter(type::isInstance).count();
  }

  boolean has(Class<? extends Effect> type) {
    return count(type) > 0;
  }

  /** Whether the input belongs to another connection than the current one. */
  boolean isOfOldConnection() {
    return input instanceof Input.OfConnection of && of.connection() != from().connection();
  }
}
