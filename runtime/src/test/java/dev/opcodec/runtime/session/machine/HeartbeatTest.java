package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.LifecycleEvent.HeartbeatAcknowledged;
import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final long INTERVAL = 41_250;

  private final ModelGateway gateway = new ModelGateway(new VirtualSession());
  private final VirtualSession session = gateway.session;

  @Test
  void HB_3_first_beat_comes_within_the_interval_and_differs_by_seed() {
    Set<Long> firstBeats = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      ModelGateway other = new ModelGateway(new VirtualSession(session.settings, seed));
      other.start();
      firstBeats.add(other.session.dueIn(TimerKind.HEARTBEAT));
    }
    assertThat(firstBeats).hasSizeGreaterThan(45).allMatch(due -> due >= 0 && due <= INTERVAL);
  }

  @Test
  void HB_4_beats_keep_the_interval() {
    gateway.start();
    session.advance(10 * INTERVAL);
    List<Long> beats = session.times(Effect.SendHeartbeat.class);
    assertThat(beats).hasSizeBetween(9, 11);
    for (int i = 1; i < beats.size(); i++) {
      assertThat(beats.get(i) - beats.get(i - 1)).isEqualTo(INTERVAL);
    }
  }

  @Test
  void HB_5_SEQ_1_beat_carries_the_last_sequence() {
    gateway.start();
    gateway.dispatch(41L, DispatchKind.OTHER);
    session.advance(INTERVAL);
    assertThat(session.last(Effect.SendHeartbeat.class).sequence()).isEqualTo(41L);
  }

  @Test
  void HB_6_latency_is_the_time_to_the_acknowledgement() {
    gateway.acknowledges = false;
    gateway.start();
    session.advance(session.dueIn(TimerKind.HEARTBEAT));
    session.advance(37);
    session.input(new Input.HeartbeatAck(session.connection()));
    session.input(new Input.HeartbeatAck(session.connection()));
    assertThat(session.told(HeartbeatAcknowledged.class))
        .containsExactly(new HeartbeatAcknowledged(1, 37));
  }

  @Test
  void scenario_01_HB_7_half_open_connection_is_dropped_within_two_intervals_and_resumed() {
    gateway.start();
    gateway.acknowledges = false;
    session.advance(2 * INTERVAL);
    Effect.AbandonSocket abandoned = session.last(Effect.AbandonSocket.class);
    assertThat(abandoned.connection()).isEqualTo(1);
    assertThat(abandoned.code()).isNotIn(1000, 1001);
    assertThat(session.all(Effect.CloseSocket.class)).isEmpty();
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_02_dispatches_do_not_stand_for_a_missing_acknowledgement() {
    gateway.start();
    gateway.acknowledges = false;
    for (int i = 0; i < 2 * INTERVAL / 1_000; i++) {
      session.advance(1_000);
      if (session.connection() == 1) {
        gateway.dispatch();
      }
    }
    assertThat(losses()).startsWith(Loss.ZOMBIE);
  }

  @Test
  void scenario_04_HB_8_requested_beat_between_hello_and_ready_is_sent_at_once() {
    gateway.answersIdentify = false;
    gateway.start();
    gateway.requestHeartbeat();
    assertThat(session.phase()).isEqualTo(Phase.IDENTIFYING);
    assertThat(session.last(Effect.SendHeartbeat.class))
        .isEqualTo(new Effect.SendHeartbeat(1, null));
    assertThat(session.times(Effect.SendHeartbeat.class)).containsExactly(0L);
  }

  @Test
  void HB_8_requested_beat_before_hello_is_sent_too() {
    gateway.saysHello = false;
    gateway.start();
    gateway.requestHeartbeat();
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSize(1);
  }

  @Test
  void scenario_05_each_request_is_answered_by_exactly_one_beat() {
    gateway.start();
    session.forget();
    gateway.requestHeartbeat();
    gateway.requestHeartbeat();
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSize(2);
  }

  @Test
  void HB_8_request_just_before_the_scheduled_beat_makes_no_zombie() {
    gateway.start();
    session.advance(3 * INTERVAL);
    gateway.acknowledges = false;
    session.advance(session.dueIn(TimerKind.HEARTBEAT) - 5);
    gateway.requestHeartbeat();
    session.advance(5);
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void HB_7_requests_do_not_hide_a_zombie() {
    gateway.start();
    gateway.acknowledges = false;
    session.advance(session.dueIn(TimerKind.HEARTBEAT));
    session.advance(INTERVAL - 1);
    gateway.requestHeartbeat();
    session.advance(1);
    assertThat(losses()).containsExactly(Loss.ZOMBIE);
  }

  @Test
  void HB_9_no_beat_is_early() {
    gateway.start();
    session.advance(session.dueIn(TimerKind.HEARTBEAT) - 1);
    assertThat(session.all(Effect.SendHeartbeat.class)).isEmpty();
  }

  @Test
  void HB_10_beats_go_on_while_the_gateway_holds_the_session_back() {
    gateway.grantsIdentify = false;
    gateway.start();
    session.advance(10 * INTERVAL);
    assertThat(session.phase()).isEqualTo(Phase.AWAITING_IDENTIFY);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSizeBetween(9, 11);
  }

  @Test
  void HB_10_session_that_is_issued_late_in_an_outage_is_taken_on_a_beating_connection() {
    gateway.interval = 10_000;
    gateway.answersIdentify = false;
    gateway.start();
    session.advance(59_000);
    assertThat(session.phase()).isEqualTo(Phase.IDENTIFYING);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSizeBetween(5, 6);
    gateway.identified();
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void scenario_06_acknowledgements_count_whatever_the_user_does_with_dispatches() {
    gateway.start();
    gateway.dispatch();
    session.advance(300_000);
    assertThat(session.connection()).isEqualTo(1);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSizeBetween(7, 8);
  }

  @Test
  void scenario_08_clock_jump_gives_one_beat_or_one_reconnect() {
    gateway.start();
    session.advance(3 * INTERVAL);
    session.forget();
    session.sleep(7_200_000);
    assertThat(session.all(Effect.SendHeartbeat.class)).hasSize(1);
    assertThat(session.all(Effect.Connect.class)).isEmpty();
    assertThat(session.dueIn(TimerKind.HEARTBEAT)).isEqualTo(INTERVAL);
  }

  @Test
  void scenario_08_clock_jump_with_a_beat_unanswered_gives_one_reconnect() {
    gateway.start();
    gateway.acknowledges = false;
    session.advance(session.dueIn(TimerKind.HEARTBEAT));
    session.forget();
    session.sleep(7_200_000);
    assertThat(session.all(Effect.Connect.class)).hasSize(1);
    assertThat(session.all(Effect.SendHeartbeat.class)).isEmpty();
  }

  @Test
  void scenario_12_SEQ_3_first_beat_before_any_dispatch_carries_null() {
    gateway.answersIdentify = false;
    gateway.start();
    session.advance(INTERVAL);
    assertThat(session.last(Effect.SendHeartbeat.class).sequence()).isNull();
  }

  @Test
  void scenario_12_SEQ_1_null_after_five_keeps_five() {
    gateway.start();
    gateway.dispatch(5L, DispatchKind.OTHER);
    gateway.dispatch(null, DispatchKind.OTHER);
    session.advance(INTERVAL);
    assertThat(session.last(Effect.SendHeartbeat.class).sequence()).isEqualTo(5L);
  }

  @Test
  void a_stopped_timer_that_fires_all_the_same_changes_nothing() {
    gateway.start();
    MachineState before = session.state();
    long stale = before.timers.number(TimerKind.HEARTBEAT);
    gateway.drop();
    session.forget();
    session.input(new Input.TimerFired(TimerKind.HEARTBEAT, stale));
    assertThat(session.log).isEmpty();
  }

  private List<Loss> losses() {
    return session.told(LifecycleEvent.Disconnected.class).stream()
        .map(LifecycleEvent.Disconnected::loss)
        .toList();
  }
}
