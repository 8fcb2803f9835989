package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Phase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * SEQ-1 to SEQ-4, scenario 12: the sequence is the highest number that was received in the session,
 * in the machine's state, in beats and in RESUME; only a new session begins anew.
 *
 * @param highest the highest number of the session; null before any
 */
record SequenceNeverGoesBack(@Nullable Long highest) implements Invariant {
  static final SequenceNeverGoesBack NOTHING = new SequenceNeverGoesBack(null);

  @Override
  public Invariant after(Moment moment, Report report) {
    @Nullable Long now = received(moment);
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.SendIdentify) {
        now = null;
      } else if (effect instanceof Effect.SendHeartbeat beat) {
        equal("a beat carries ", beat.sequence(), now, report);
      } else if (effect instanceof Effect.SendResume resume) {
        equal("RESUME names ", resume.point().sequence(), now, report);
      }
    }
    @Nullable Long noted = moment.to().sequence();
    if (moment.to().resumePoint() == null && noted == null) {
      now = null;
    }
    equal("the state notes ", noted, now, report);
    return Objects.equals(now, highest) ? this : new SequenceNeverGoesBack(now);
  }

  private static void equal(
      String what, @Nullable Long number, @Nullable Long sequence, Report report) {
    report.require(
        Objects.equals(number, sequence), () -> what + number + ", the sequence is " + sequence);
  }

  private @Nullable Long received(Moment moment) {
    if (moment.input() instanceof Input.Start start && moment.from().phase() == Phase.IDLE) {
      return start.from() == null ? null : (Long) start.from().sequence();
    }
    if (moment.isOfOldConnection()
        || !(moment.input() instanceof Input.Dispatch dispatch)
        || !belongsToASession(moment.from().phase())) {
      return highest;
    }
    @Nullable Long number = dispatch.sequence();
    Server.Event event = moment.event();
    boolean begins =
        dispatch.kind() instanceof DispatchKind.Ready
            && moment.from().phase() != Phase.IDENTIFYING
            && event != null
            && event.session() != moment.before().server().session();
    if (begins || number == null || highest == null) {
      return begins || number != null ? number : highest;
    }
    return Math.max(highest, number);
  }

  static boolean belongsToASession(Phase phase) {
    return phase == Phase.IDENTIFYING || phase == Phase.RESUMING || phase == Phase.READY;
  }

  @Override
  public void write(Key key, World world) {
    key.accept(highest == null ? Long.MIN_VALUE : highest - world.server().cursor());
  }
}
