package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;
import dev.opcodec.runtime.session.machine.SessionMachine;
import dev.opcodec.runtime.session.machine.Step;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Machines with one defect each. */
final class Mutants {
  private static final SessionMachine SOUND = new SessionMachine(ExhaustiveTest.SETTINGS);

  private Mutants() {}

  /** The effects of some steps are changed. */
  @FunctionalInterface
  interface Defect {
    List<Effect> effects(Input input, Step step, List<Effect> effects);
  }

  static Stepper with(Defect defect) {
    return (state, input, now) -> {
      Step step = SOUND.step(state, input, now);
      List<Effect> changed = defect.effects(input, step, new ArrayList<>(step.effects()));
      return new Step(step.state(), changed);
    };
  }

  static Stepper without(Predicate<Effect> effect) {
    return with(
        (input, step, effects) -> {
          effects.removeIf(effect);
          return effects;
        });
  }

  static Stepper changing(UnaryOperator<Effect> change) {
    return with(
        (input, step, effects) -> {
          effects.replaceAll(change);
          return effects;
        });
  }

  static Stepper doubling(Predicate<Effect> effect) {
    return with(
        (input, step, effects) -> {
          List<Effect> doubled = new ArrayList<>();
          for (Effect it : effects) {
            doubled.add(it);
            if (effect.test(it)) {
              doubled.add(it);
            }
          }
          return doubled;
        });
  }

  /** What an old connection brings is taken for news of the current one. */
  static Stepper takingOldConnectionsForCurrent() {
    return (state, input, now) ->
        SOUND.step(
            state,
            input instanceof Input.Dispatch old
                ? new Input.Dispatch(state.connection(), old.sequence(), old.kind())
                : input,
            now);
  }

  /** A connection that is gone is beaten on once more. */
  static Stepper beatingOnADeadConnection() {
    return with(
        (input, step, effects) -> {
          if (input instanceof Input.Closed closed && step.state().phase() == Phase.WAITING) {
            effects.add(0, new Effect.SendHeartbeat(closed.connection(), step.state().sequence()));
          }
          return effects;
        });
  }

  /** A user's command puts the next beat off. */
  static Stepper beatingLaterForEachCommand() {
    return with(
        (input, step, effects) -> {
          if (input instanceof Input.SendRequested && step.state().phase() == Phase.READY) {
            long number = 1_000_000;
            effects.add(new Effect.StartTimer(TimerKind.HEARTBEAT, number, 41_250));
          }
          return effects;
        });
  }

  /** A command leaves as soon as it is asked for, wherever the session stands. */
  static Stepper sendingWithoutWaiting() {
    return with(
        (input, step, effects) -> {
          boolean early = step.state().phase() == Phase.IDENTIFYING;
          if (input instanceof Input.HeartbeatAck && early && step.state().queuedCommands() > 0) {
            effects.add(new Effect.SendCommand(step.state().connection(), 1));
          }
          return effects;
        });
  }

  /** What is told names the session. */
  static Stepper tellingTheSessionsId() {
    return changing(
        effect ->
            effect instanceof Effect.Notify notify
                    && notify.event() instanceof LifecycleEvent.Resuming resuming
                ? new Effect.Notify(
                    new LifecycleEvent.Connecting(resuming.connection(), Invariants.SECRET))
                : effect);
  }
}
