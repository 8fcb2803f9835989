package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenario 46: reading is paused for a slow user, so what the gateway says is not heard. */
class PausingTest {
  private static final long INTERVAL = 41_250;
  private static final long STALL = Timeouts.DEFAULT.stall();

  private final ModelGateway gateway = ModelGateway.ready();
  private final VirtualSession session = gateway.session;

  private void pause() {
    gateway.acknowledges = false;
    session.input(new Input.ReadingPaused());
  }

  private void resume() {
    session.input(new Input.ReadingResumed());
  }

  @Test
  void HB_4_HB_7_beats_leave_while_nothing_is_read_and_unread_acknowledgements_make_no_zombie() {
    pause();
    session.advance(300_000);
    assertThat(session.connection()).isEqualTo(1);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSizeBetween(7, 8);
  }

  @Test
  void HB_7_acknowledgement_read_after_the_pause_counts() {
    pause();
    session.advance(3 * INTERVAL);
    resume();
    gateway.acknowledges = true;
    session.input(new Input.HeartbeatAck(session.connection()));
    session.advance(10 * INTERVAL);
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void HB_7_gateway_that_is_silent_after_the_pause_is_a_zombie_within_two_intervals() {
    pause();
    session.advance(3 * INTERVAL);
    resume();
    session.advance(2 * INTERVAL);
    assertThat(losses()).containsExactly(Loss.ZOMBIE);
  }

  @Test
  void HB_7_pause_after_pause_does_not_hide_a_zombie_for_ever() {
    long began = session.now();
    while (losses().isEmpty() && session.now() - began < 2 * STALL) {
      pause();
      session.advance(1_000);
      resume();
      session.advance(1_000);
    }
    assertThat(losses()).containsExactly(Loss.ZOMBIE);
    assertThat(session.now() - began).isBetween(STALL, STALL + 4 * INTERVAL);
  }

  @Test
  void scenario_46_pause_that_lasts_too_long_costs_the_connection_and_not_the_session() {
    pause();
    session.advance(STALL);
    assertThat(losses()).containsExactly(Loss.STALLED);
    assertThat(session.last(Effect.AbandonSocket.class).code()).isNotIn(1000, 1001);
    assertThat(session.state().resumePoint()).isNotNull();
  }

  @Test
  void scenario_46_connection_that_is_read_again_is_not_given_up_for_the_pause_before() {
    pause();
    session.advance(60_000);
    resume();
    gateway.acknowledges = true;
    session.advance(3_600_000);
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void scenario_15_wait_for_resumed_begins_anew_when_reading_goes_on() {
    gateway.answersResume = false;
    gateway.drop();
    session.advance(50_000);
    pause();
    session.advance(1_000);
    resume();
    session.advance(55_000);
    gateway.resumed();
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.connection()).isEqualTo(2);
  }

  @Test
  void scenario_46_no_connection_is_opened_that_could_not_be_read() {
    pause();
    gateway.drop();
    session.advance(3_600_000);
    assertThat(session.phase()).isEqualTo(Phase.WAITING);
    assertThat(session.all(Effect.Connect.class)).hasSize(1);
    gateway.acknowledges = true;
    resume();
    session.advance(1_000);
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(gateway.starts).isEqualTo(1);
  }

  @Test
  void scenario_16_room_again_does_not_cut_the_backoff_short() {
    gateway.accepts = false;
    gateway.drop();
    session.advance(60_000);
    long due = session.dueIn(TimerKind.RECONNECT);
    assertThat(due).isPositive();
    pause();
    resume();
    assertThat(session.dueIn(TimerKind.RECONNECT)).isEqualTo(due);
  }

  @Test
  void scenario_15_replay_that_is_read_slowly_is_not_given_up() {
    gateway.answersResume = false;
    gateway.drop();
    assertThat(session.phase()).isEqualTo(Phase.RESUMING);
    pause();
    session.advance(90_000);
    resume();
    gateway.acknowledges = true;
    session.input(new Input.HeartbeatAck(session.connection()));
    session.advance(30_000);
    assertThat(session.phase()).isEqualTo(Phase.RESUMING);
    gateway.resumed();
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_15_replay_that_does_not_come_is_given_up_after_the_pause() {
    gateway.answersResume = false;
    gateway.drop();
    pause();
    resume();
    gateway.acknowledges = true;
    session.input(new Input.HeartbeatAck(session.connection()));
    session.advance(Timeouts.DEFAULT.ready());
    assertThat(losses()).contains(Loss.READY_TIMEOUT);
  }

  @Test
  void scenario_48_paused_session_closes_within_the_time() {
    pause();
    session.input(new Input.CloseRequested());
    session.advance(Timeouts.DEFAULT.close());
    assertThat(session.phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void scenario_48_session_that_waits_for_room_closes_at_once() {
    pause();
    gateway.drop();
    session.input(new Input.CloseRequested());
    assertThat(session.phase()).isEqualTo(Phase.STOPPED);
    resume();
    assertThat(session.all(Effect.Connect.class)).hasSize(1);
  }

  @Test
  void who_watches_is_told_once_of_each() {
    pause();
    pause();
    resume();
    resume();
    assertThat(session.told(LifecycleEvent.ReadingPaused.class)).hasSize(1);
    assertThat(session.told(LifecycleEvent.ReadingResumed.class)).hasSize(1);
  }

  private List<Loss> losses() {
    return session.told(LifecycleEvent.Disconnected.class).stream()
        .map(LifecycleEvent.Disconnected::loss)
        .toList();
  }
}
