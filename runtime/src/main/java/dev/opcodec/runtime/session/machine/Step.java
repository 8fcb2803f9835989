package dev.opcodec.runtime.session.machine;

import java.util.List;

/**
 * What came of one input.
 *
 * @param state the new state
 * @param effects what the shell is to do, in this order
 */
public record Step(MachineState state, List<Effect> effects) {
  /** Keeps a copy of the effects. */
  public Step {
    effects = List.copyOf(effects);
  }
}
