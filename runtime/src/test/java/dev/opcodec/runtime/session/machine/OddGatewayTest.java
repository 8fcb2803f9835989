package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gateways that do what no rule allows, or nobody thought of. */
class OddGatewayTest {
  private final ModelGateway gateway = ModelGateway.ready();
  private final VirtualSession session = gateway.session;

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void HB_1_interval_that_is_none_is_beaten_as_an_ordinary_one(long interval) {
    ModelGateway odd = connected(interval);
    odd.session.advance(300_000);
    assertThat(odd.session.all(Effect.SendHeartbeat.class)).hasSizeBetween(9, 11);
    assertThat(odd.session.phase()).isEqualTo(Phase.READY);
  }

  @ParameterizedTest
  @ValueSource(longs = {86_400_000, Long.MAX_VALUE / 2, Long.MAX_VALUE})
  void HB_3_huge_interval_still_beats_within_an_hour(long interval) {
    ModelGateway odd = connected(interval);
    assertThat(odd.session.dueIn(TimerKind.HEARTBEAT)).isBetween(0L, 3_600_000L);
    odd.session.advance(2 * 3_600_000);
    assertThat(odd.session.all(Effect.SendHeartbeat.class)).hasSizeBetween(1, 3);
  }

  @Test
  void HB_1_second_hello_changes_neither_the_interval_nor_the_phase() {
    session.forget();
    long due = session.dueIn(TimerKind.HEARTBEAT);
    session.input(new Input.Hello(1, 1));
    assertThat(session.dueIn(TimerKind.HEARTBEAT)).isEqualTo(due);
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void HB_6_acknowledgement_without_a_beat_changes_nothing() {
    session.forget();
    session.input(new Input.HeartbeatAck(1));
    assertThat(session.all(Effect.Notify.class)).isEmpty();
    session.advance(200_000);
    assertThat(session.connection()).isEqualTo(1);
  }

  @Test
  void HB_8_owed_beat_is_not_late_because_commands_wait_longer() {
    ModelGateway other = new ModelGateway(new VirtualSession());
    VirtualSession full = other.session;
    other.interval = 1_000_000;
    other.start();
    for (int i = 0; i < 5; i++) {
      other.requestHeartbeat();
      full.advance(100);
    }
    LongStream.range(0, 200).forEach(id -> full.input(new Input.SendRequested(id)));
    full.forget();
    for (int i = 0; i < 20; i++) {
      other.requestHeartbeat();
    }
    int atOnce = full.all(Effect.SendHeartbeat.class).size();
    long firstOut = 60_001 - full.now();
    full.advance(firstOut + 1);
    assertThat(full.all(Effect.SendHeartbeat.class)).hasSize(atOnce + 1);
  }

  @Test
  void SEQ_4_second_ready_of_another_session_begins_the_count_anew_without_a_number_too() {
    gateway.dispatch(90L, DispatchKind.OTHER);
    gateway.dispatch(null, new DispatchKind.Ready("another", ""));
    assertThat(session.state().sequence()).isNull();
    gateway.drop();
    assertThat(session.all(Effect.SendResume.class)).isEmpty();
  }

  @Test
  void SEQ_1_second_ready_of_the_same_session_does_not_take_the_sequence_back() {
    gateway.dispatch(90L, DispatchKind.OTHER);
    gateway.dispatch(1L, new DispatchKind.Ready("session-1", ""));
    assertThat(session.state().sequence()).isEqualTo(90);
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void SEQ_4_ready_without_a_number_in_answer_to_resume_forgets_the_old_sequence() {
    gateway.dispatch(90L, DispatchKind.OTHER);
    gateway.answersResume = false;
    gateway.drop();
    gateway.dispatch(null, new DispatchKind.Ready("another", ""));
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.state().sequence()).isNull();
  }

  @Test
  void RES_2_what_is_numbered_before_resume_does_not_move_where_it_resumes() {
    gateway.dispatch(5L, DispatchKind.OTHER);
    gateway.saysHello = false;
    gateway.drop();
    session.forget();
    gateway.dispatch(1_000L, DispatchKind.OTHER);
    assertThat(session.all(Effect.Deliver.class)).hasSize(1);
    gateway.hello();
    assertThat(session.last(Effect.SendResume.class).point().sequence()).isEqualTo(5);
  }

  @Test
  void RES_2_sessions_id_is_not_joined_with_a_number_of_another_connection() {
    gateway.answersIdentify = false;
    gateway.close(4009);
    gateway.dispatch(null, new DispatchKind.Ready("no number", ""));
    gateway.grantsIdentify = false;
    gateway.drop();
    session.advance(60_000);
    assertThat(session.phase()).isEqualTo(Phase.AWAITING_IDENTIFY);
    gateway.dispatch(7L, DispatchKind.OTHER);
    assertThat(session.state().resumePoint()).isNull();
  }

  @Test
  void SEQ_1_lower_number_keeps_the_higher_one() {
    gateway.dispatch(9L, DispatchKind.OTHER);
    gateway.dispatch(3L, DispatchKind.OTHER);
    assertThat(session.state().sequence()).isEqualTo(9);
    assertThat(session.all(Effect.Deliver.class)).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void RES_5_resumed_without_any_replay_establishes_the_session() {
    gateway.answersResume = false;
    gateway.drop();
    gateway.dispatch(null, DispatchKind.RESUMED);
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.told(LifecycleEvent.Resumed.class))
        .containsExactly(new LifecycleEvent.Resumed(2, 0));
  }

  @Test
  void RES_5_resumed_that_nobody_asked_for_is_an_event_like_any_other() {
    session.forget();
    gateway.resumed();
    assertThat(session.all(Effect.Deliver.class)).hasSize(1);
    assertThat(session.told(LifecycleEvent.Resumed.class)).isEmpty();
  }

  @Test
  void RES_3_ready_without_a_resume_url_resumes_at_the_original_one() {
    gateway.dispatch(1L, new DispatchKind.Ready("without", ""));
    gateway.drop();
    assertThat(session.last(Effect.Connect.class).url()).isEqualTo("wss://gateway.example/");
    assertThat(session.last(Effect.SendResume.class).point().sessionId()).isEqualTo("without");
  }

  @Test
  void REC_1_op_7_right_after_each_resumed_is_not_followed_in_a_hot_loop() {
    session.watch(
        effect -> {
          if (effect instanceof Effect.Notify notify
              && notify.event() instanceof LifecycleEvent.Resumed) {
            gateway.reconnect();
          }
        });
    gateway.reconnect();
    session.advance(3_600_000);
    assertThat(session.all(Effect.Connect.class)).hasSizeBetween(100, 735);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
  }

  @Test
  void REC_1_op_7_and_op_9_while_closing_change_nothing() {
    gateway.acknowledges = false;
    session.input(new Input.CloseRequested());
    session.forget();
    gateway.reconnect();
    gateway.invalidate(false);
    gateway.requestHeartbeat();
    assertThat(session.log).isEmpty();
    session.advance(500);
    assertThat(session.phase()).isEqualTo(Phase.STOPPED);
  }

  @Test
  void INV_1_op_9_before_hello_connects_again_and_identifies() {
    ModelGateway odd = new ModelGateway(new VirtualSession());
    odd.saysHello = false;
    odd.start();
    odd.invalidate(false);
    odd.saysHello = true;
    odd.session.advance(10_000);
    assertThat(odd.session.phase()).isEqualTo(Phase.READY);
    assertThat(odd.session.all(Effect.SendIdentify.class)).hasSize(1);
  }

  @Test
  void INV_1_RES_1_op_9_true_in_an_established_session_resumes_it() {
    session.forget();
    gateway.invalidate(true);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
  }

  @Test
  void SEQ_5_4003_while_resuming_identifies_and_does_not_resume_again() {
    gateway.answersResume = false;
    gateway.drop();
    session.forget();
    gateway.close(4003);
    session.advance(10_000);
    assertThat(session.all(Effect.SendResume.class)).isEmpty();
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
  }

  @Test
  void scenario_14_flood_of_frames_instead_of_hello_does_not_put_the_time_out_off() {
    ModelGateway odd = new ModelGateway(new VirtualSession());
    odd.saysHello = false;
    odd.start();
    for (int i = 0; i < 30_000; i++) {
      odd.session.advance(1);
      if (odd.session.connection() == 1) {
        odd.requestHeartbeat();
        odd.dispatch();
      }
    }
    assertThat(odd.session.told(LifecycleEvent.Disconnected.class).get(0).loss())
        .isEqualTo(LifecycleEvent.Loss.HELLO_TIMEOUT);
  }

  @Test
  void SEND_8_one_identify_a_connection_whatever_the_gate_and_the_gateway_say() {
    gateway.answersIdentify = false;
    gateway.close(4009);
    session.forget();
    session.input(new Input.IdentifyPermitted(session.connection()));
    gateway.hello();
    session.advance(30_000);
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
  }

  @Test
  void scenario_08_clock_jump_in_each_phase_costs_at_most_one_connection_and_one_beat() {
    for (String lacks : List.of("accepts", "hello", "gate", "ready", "nothing")) {
      ModelGateway odd = new ModelGateway(new VirtualSession());
      odd.accepts = !lacks.equals("accepts");
      odd.saysHello = !lacks.equals("hello");
      odd.grantsIdentify = !lacks.equals("gate");
      odd.answersIdentify = !lacks.equals("ready");
      odd.start();
      odd.session.forget();
      odd.session.sleep(7_200_000);
      assertThat(odd.session.all(Effect.Connect.class)).as(lacks).hasSizeLessThanOrEqualTo(1);
      assertThat(odd.session.all(Effect.SendHeartbeat.class)).as(lacks).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void timer_that_does_not_run_cannot_fire() {
    session.forget();
    for (TimerKind kind : TimerKind.values()) {
      if (!session.state().isRunning(kind)) {
        session.input(new Input.TimerFired(kind, 0));
      }
    }
    assertThat(session.log).isEmpty();
  }

  @Test
  void scenario_49_what_a_state_remembers_does_not_print_the_sessions_id() {
    assertThat(Inside.printed(session.state())).doesNotContain("session-1");
  }

  private static ModelGateway connected(long interval) {
    ModelGateway odd = new ModelGateway(new VirtualSession());
    odd.interval = interval;
    odd.start();
    return odd;
  }
}
