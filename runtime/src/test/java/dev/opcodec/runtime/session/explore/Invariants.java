package dev.opcodec.runtime.session.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All invariants, with what they remember. */
final class Invariants {
  /** How every session id of the model begins. */
  static final String SECRET = "s3cr3t-";

  private final List<Invariant> invariants;

  private Invariants(List<Invariant> invariants) {
    this.invariants = invariants;
  }

  static Invariants all() {
    return new Invariants(
        List.of(
            OneLiveSocket.NONE,
            new OneLiveBeatTimer(),
            NoEffectToADeadConnection.NONE,
            new OldConnectionIsDiscarded(),
            SequenceNeverGoesBack.NOTHING,
            DeliveredOnceAndInOrder.NOTHING,
            NoEventLostUnseen.NOTHING,
            new LostSessionIsTold(),
            FramesInAnyMinute.NONE,
            BeatIsNeverLate.NONE,
            NoIdentifyWhileAResumeIsUntried.NOTHING,
            OneIdentifyAConnection.NONE,
            NothingBeforeIdentified.NOTHING,
            StartsAreBounded.NONE,
            AlwaysOnItsWayOrStopped.DEFAULT,
            NoCommandLostSilently.NONE,
            QuotasHold.NONE,
            new SecretsAreNotPrinted()));
  }

  /**
   * What they remember after a step.
   *
   * @throws BrokenInvariant if one does not hold
   */
  Invariants after(Moment moment) {
    List<Invariant> next = new ArrayList<>(invariants.size());
    Set<String> broken = new LinkedHashSet<>();
    StringBuilder why = new StringBuilder();
    for (Invariant invariant : invariants) {
      next.add(
          invariant.after(
              moment,
              reason -> {
                broken.add(invariant.getClass().getSimpleName());
                why.append(invariant.getClass().getSimpleName()).append(": ").append(reason);
                why.append('\n');
              }));
    }
    if (!broken.isEmpty()) {
      throw new BrokenInvariant(broken, why.toString());
    }
    return new Invariants(next);
  }

  /** The same, with others in the place of some. */
  Invariants with(UnaryOperator<Invariant> change) {
    return new Invariants(invariants.stream().map(change).toList());
  }

  void write(Key key, World world) {
    invariants.forEach(invariant -> invariant.write(key, world));
  }
}
