package dev.opcodec.runtime.session.explore;

import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.Phase;

/**
 * RES-1, RES-2, scenarios 17, 20 and 27: a session that the gateway has not ended is resumed at
 * least once before another is asked for.
 */
record NoIdentifyWhileAResumeIsUntried(boolean id, boolean number, boolean untried)
    implements Invariant {
  static final NoIdentifyWhileAResumeIsUntried NOTHING =
      new NoIdentifyWhileAResumeIsUntried(false, false, false);

  @Override
  public Invariant after(Moment moment, Report report) {
    NoIdentifyWhileAResumeIsUntried state = after(moment);
    for (Effect effect : moment.effects()) {
      if (effect instanceof Effect.SendIdentify) {
        boolean wrong = state.isLegalAndUntried();
        report.require(!wrong, () -> "identifies, and could have resumed");
        state = NOTHING;
      } else if (effect instanceof Effect.SendResume) {
        state = new NoIdentifyWhileAResumeIsUntried(state.id, state.number, false);
      }
    }
    return state.equals(this) ? this : state;
  }

  private boolean isLegalAndUntried() {
    return id && number && untried;
  }

  private NoIdentifyWhileAResumeIsUntried after(Moment moment) {
    Input input = moment.input();
    if (input instanceof Input.Start start && moment.from().phase() == Phase.IDLE) {
      boolean from = start.from() != null;
      return new NoIdentifyWhileAResumeIsUntried(from, from, from);
    }
    if (moment.isOfOldConnection() || moment.before().link() == Link.NONE) {
      return this;
    }
    boolean invalid = input instanceof Input.InvalidSession op9 && !op9.resumable();
    if (invalid || input instanceof Input.Closed closed && Codes.endSession(closed.code())) {
      return moment.from().phase() == Phase.CLOSING ? this : NOTHING;
    }
    if (!(input instanceof Input.Dispatch dispatch)
        || !SequenceNeverGoesBack.belongsToASession(moment.from().phase())) {
      return this;
    }
    boolean numbered = dispatch.sequence() != null;
    if (dispatch.kind() instanceof DispatchKind.Ready ready) {
      boolean known = numbered || (number && moment.from().phase() == Phase.IDENTIFYING);
      return new NoIdentifyWhileAResumeIsUntried(!ready.sessionId().isEmpty(), known, true);
    }
    boolean resumed =
        moment.effects().stream()
            .anyMatch(
                it ->
                    it instanceof Effect.Notify notify
                        && notify.event() instanceof LifecycleEvent.Resumed);
    return new NoIdentifyWhileAResumeIsUntried(id, number || numbered, untried || resumed);
  }

  @Override
  public void write(Key key, World world) {
    key.accept((id ? 4 : 0) + (number ? 2 : 0) + (untried ? 1 : 0));
  }
}
