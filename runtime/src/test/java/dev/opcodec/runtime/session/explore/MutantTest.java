package dev.opcodec.runtime.session.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.opcodec.runtime.protocol.CloseAction;
import dev.opcodec.runtime.session.machine.DispatchKind;
import dev.opcodec.runtime.session.machine.Effect;
import dev.opcodec.runtime.session.machine.Input;
import dev.opcodec.runtime.session.machine.Inside;
import dev.opcodec.runtime.session.machine.LifecycleEvent;
import dev.opcodec.runtime.session.machine.MachineSettings;
import dev.opcodec.runtime.session.machine.Pacing;
import dev.opcodec.runtime.session.machine.Quota;
import dev.opcodec.runtime.session.machine.Rate;
import dev.opcodec.runtime.session.machine.SendLimits;
import dev.opcodec.runtime.session.machine.SessionMachine;
import dev.opcodec.runtime.session.machine.Step;
import dev.opcodec.runtime.session.machine.Timeouts;
import dev.opcodec.runtime.session.machine.TimerKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The checks can fail: each defect is found by the invariant that is there for it, and no other.
 */
class MutantTest {
  private static final MachineSettings SOUND = ExhaustiveTest.SETTINGS;

  @Test
  void socket_that_is_not_let_go_of_is_found_by_OneLiveSocket() {
    finds(
        OneLiveSocket.class,
        Mutants.without(it -> it instanceof Effect.AbandonSocket),
        Prefixes.ready());
  }

  @Test
  void beat_timer_that_is_not_cancelled_is_found_by_OneLiveBeatTimer() {
    finds(
        OneLiveBeatTimer.class,
        Mutants.without(
            it -> it instanceof Effect.CancelTimer cancel && cancel.kind() == TimerKind.HEARTBEAT),
        Prefixes.ready());
  }

  @Test
  void beat_on_a_dead_connection_is_found_by_NoEffectToADeadConnection() {
    List<Move> prefix = new ArrayList<>(Prefixes.ready());
    prefix.add(Moves.reconnect());
    finds(NoEffectToADeadConnection.class, Mutants.beatingOnADeadConnection(), prefix);
  }

  @Test
  void event_of_an_old_connection_that_counts_is_found_by_OldConnectionIsDiscarded() {
    List<Move> prefix = new ArrayList<>(Prefixes.ready());
    prefix.add(Moves.reconnect());
    finds(
        OldConnectionIsDiscarded.class,
        Mutants.takingOldConnectionsForCurrent(),
        prefix,
        Alphabet.full());
  }

  @Test
  void sequence_that_follows_a_lower_number_is_found_by_SequenceNeverGoesBack() {
    SessionMachine machine = new SessionMachine(SOUND);
    finds(
        SequenceNeverGoesBack.class,
        (state, input, now) -> {
          Step step = machine.step(state, input, now);
          return Inside.withLowerSequence(SOUND, input, step);
        },
        Prefixes.ready(),
        Alphabet.full());
  }

  @Test
  void event_that_is_delivered_twice_is_found_by_DeliveredOnceAndInOrder() {
    finds(
        DeliveredOnceAndInOrder.class,
        Mutants.doubling(it -> it instanceof Effect.Deliver),
        Prefixes.none());
  }

  @Test
  void event_that_is_swallowed_is_found_by_NoEventLostUnseen() {
    finds(
        NoEventLostUnseen.class,
        Mutants.without(it -> it instanceof Effect.Deliver),
        Prefixes.none());
  }

  @Test
  void gap_that_is_not_told_is_found_by_NoEventLostUnseen() {
    finds(
        NoEventLostUnseen.class,
        Mutants.without(
            it ->
                it instanceof Effect.Notify notify
                    && notify.event() instanceof LifecycleEvent.SequenceGap),
        Prefixes.ready(),
        Alphabet.full());
  }

  @Test
  void session_whose_loss_is_not_told_is_found_by_LostSessionIsTold() {
    finds(
        LostSessionIsTold.class,
        Mutants.without(
            it ->
                it instanceof Effect.Notify notify
                    && notify.event() instanceof LifecycleEvent.SessionLost),
        Prefixes.ready());
  }

  @Test
  void limit_that_is_too_high_is_found_by_FramesInAnyMinute() {
    SendLimits careless = new SendLimits(140, 60_000, 10_000, 4);
    List<Move> prefix = new ArrayList<>(Prefixes.ready());
    for (int i = 0; i < 118; i++) {
      prefix.add(Moves.beatRequest());
    }
    finds(FramesInAnyMinute.class, limited(careless)::step, prefix);
  }

  @Test
  void beat_that_a_command_puts_off_is_found_by_BeatIsNeverLate() {
    finds(BeatIsNeverLate.class, Mutants.beatingLaterForEachCommand(), Prefixes.ready());
  }

  @Test
  void session_that_is_thrown_away_is_found_by_NoIdentifyWhileAResumeIsUntried() {
    MachineSettings wrong =
        MachineSettings.of(
            SOUND.url(), code -> code == 4000 ? CloseAction.IDENTIFY : Codes.action(code));
    finds(NoIdentifyWhileAResumeIsUntried.class, new SessionMachine(wrong)::step, Prefixes.ready());
  }

  @Test
  void identify_that_is_sent_again_is_found_by_OneIdentifyAConnection() {
    finds(
        OneIdentifyAConnection.class,
        Mutants.doubling(it -> it instanceof Effect.SendIdentify),
        Prefixes.none());
  }

  @Test
  void command_that_does_not_wait_is_found_by_NothingBeforeIdentified() {
    finds(
        NothingBeforeIdentified.class,
        Mutants.sendingWithoutWaiting(),
        Prefixes.ready().subList(0, 4),
        Alphabet.core(),
        NoCommandLostSilently.class);
  }

  @Test
  void retries_without_a_bound_are_found_by_StartsAreBounded() {
    Pacing hasty =
        new Pacing(1_000, 60_000, 3, 1_000, 5_000, new Rate(10_000, 1), new Rate(10_000, 1));
    MachineSettings settings =
        new MachineSettings(
            SOUND.url(), SOUND.closeAction(), SOUND.timeouts(), hasty, SOUND.limits());
    Throwable found =
        catchThrowable(
            () -> Adversary.ENDS_EVERY_SESSION.play(new SessionMachine(settings)::step, 1));
    caught(found, StartsAreBounded.class);
  }

  @Test
  void wait_without_an_end_is_found_by_AlwaysOnItsWayOrStopped() {
    finds(
        AlwaysOnItsWayOrStopped.class,
        Mutants.without(
            it -> it instanceof Effect.StartTimer start && start.kind() == TimerKind.RECONNECT),
        Prefixes.none());
  }

  @Test
  void command_that_is_forgotten_is_found_by_NoCommandLostSilently() {
    finds(
        NoCommandLostSilently.class,
        Mutants.without(it -> it instanceof Effect.RefuseCommand),
        Prefixes.ready());
  }

  @Test
  void quota_that_is_too_high_is_found_by_QuotasHold() {
    SendLimits careless =
        SendLimits.DEFAULT.withQuota(SendLimits.ALL_MEMBERS, new Quota(2, 30_000));
    finds(QuotasHold.class, limited(careless)::step, Prefixes.ready(), Alphabet.full());
  }

  @Test
  void session_id_that_is_told_is_found_by_SecretsAreNotPrinted() {
    finds(SecretsAreNotPrinted.class, Mutants.tellingTheSessionsId(), Prefixes.resuming());
  }

  @Test
  void close_that_takes_its_time_is_found_by_ShutdownEndsWithinASecond() {
    Timeouts slow = new Timeouts(20_000, 30_000, 60_000, 5_000);
    MachineSettings settings =
        new MachineSettings(SOUND.url(), SOUND.closeAction(), slow, SOUND.pacing(), SOUND.limits());
    finds(ShutdownEndsWithinASecond.class, new SessionMachine(settings)::step, Prefixes.none());
  }

  @Test
  void session_that_ignores_resumed_is_found_by_RecoversWhenTheGatewayBehaves() {
    SessionMachine machine = new SessionMachine(SOUND);
    finds(
        RecoversWhenTheGatewayBehaves.class,
        (state, input, now) ->
            machine.step(
                state,
                input instanceof Input.Dispatch it && it.kind() == DispatchKind.RESUMED
                    ? new Input.Dispatch(it.connection(), it.sequence(), DispatchKind.OTHER)
                    : input,
                now),
        Prefixes.ready());
  }

  private static SessionMachine limited(SendLimits limits) {
    return new SessionMachine(
        new MachineSettings(
            SOUND.url(), SOUND.closeAction(), SOUND.timeouts(), SOUND.pacing(), limits));
  }

  private static void finds(Class<?> invariant, Stepper mutant, List<Move> prefix) {
    finds(invariant, mutant, prefix, Alphabet.core());
  }

  private static void finds(
      Class<?> invariant, Stepper mutant, List<Move> prefix, List<Move> moves, Class<?>... too) {
    Explorer explorer = new Explorer(SOUND, mutant, 7, moves, new Coverage(), true);
    caught(catchThrowable(() -> explorer.explore(prefix, 6)), invariant, too);
  }

  private static void caught(Throwable found, Class<?> invariant, Class<?>... too) {
    assertThat(found).isInstanceOf(AssertionError.class).hasMessageContaining("after\n");
    assertThat(found.getCause()).isInstanceOf(BrokenInvariant.class);
    List<String> expected = new ArrayList<>(List.of(invariant.getSimpleName()));
    for (Class<?> other : too) {
      expected.add(other.getSimpleName());
    }
    assertThat(((BrokenInvariant) found.getCause()).names())
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
