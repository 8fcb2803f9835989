package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.MachineState;
import dev.opcodec.runtime.session.machine.Step;

/** A machine, or one made defective on purpose. */
@FunctionalInterface
interface Stepper {
  Step step(MachineState state, Input input, long now);
}
