package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResumeTest {
  private static final String ORIGINAL = "wss://gateway.example/";
  private static final String RESUME = "wss://resume.example/";

  private final ModelGateway gateway = ModelGateway.ready();
  private final VirtualSession session = gateway.session;

  @Test
  void RES_1_RES_3_RES_4_RES_6_loss_without_a_code_resumes_at_the_resume_url() {
    gateway.dispatch();
    session.forget();
    gateway.drop();
    assertThat(session.last(Effect.Connect.class)).isEqualTo(new Effect.Connect(2, RESUME));
    assertThat(session.last(Effect.SendResume.class))
        .isEqualTo(new Effect.SendResume(2, new ResumePoint("session-1", RESUME, 2)));
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
  }

  @Test
  void REC_1_op_7_drops_the_connection_and_resumes_at_once() {
    session.forget();
    gateway.reconnect();
    assertThat(session.last(Effect.AbandonSocket.class).code()).isNotIn(1000, 1001);
    assertThat(session.times(Effect.SendResume.class)).containsExactly(session.now());
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void HB_2_op_7_instead_of_hello_reconnects_and_resumes_still() {
    gateway.saysHello = false;
    gateway.drop();
    gateway.reconnect();
    gateway.saysHello = true;
    session.advance(2_000);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void HB_2_op_7_before_the_first_hello_reconnects() {
    ModelGateway fresh = new ModelGateway(new VirtualSession());
    fresh.saysHello = false;
    fresh.start();
    fresh.reconnect();
    fresh.saysHello = true;
    fresh.session.advance(1_000);
    assertThat(fresh.session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_17_RES_9_dead_resume_url_gives_way_to_the_original_with_the_session_kept() {
    session.forget();
    gateway.accepts = false;
    gateway.drop();
    gateway.accepts = true;
    session.advance(1_000);
    assertThat(session.all(Effect.Connect.class))
        .containsExactly(new Effect.Connect(2, RESUME), new Effect.Connect(3, ORIGINAL));
    assertThat(session.last(Effect.SendResume.class).point().sessionId()).isEqualTo("session-1");
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
  }

  @Test
  void scenario_17_silent_resume_url_gives_way_too() {
    session.forget();
    gateway.saysHello = false;
    gateway.drop();
    session.advance(30_000);
    gateway.saysHello = true;
    session.advance(1_000);
    assertThat(session.last(Effect.Connect.class).url()).isEqualTo(ORIGINAL);
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_17_resume_url_is_used_again_after_a_success() {
    gateway.accepts = false;
    gateway.drop();
    gateway.accepts = true;
    session.advance(1_000);
    gateway.drop();
    assertThat(session.last(Effect.Connect.class).url()).isEqualTo(RESUME);
  }

  @Test
  void a_long_outage_keeps_the_session_for_a_resume() {
    session.forget();
    gateway.accepts = false;
    gateway.drop();
    session.advance(1_800_000);
    gateway.accepts = true;
    session.advance(60_000);
    assertThat(session.all(Effect.SendResume.class)).hasSize(1);
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
  }

  @Test
  void scenario_20_op_9_true_while_resuming_resumes_a_bounded_number_of_times_then_identifies() {
    session.forget();
    gateway.answersResume = false;
    gateway.drop();
    for (int i = 0; i < 10 && session.phase() != Phase.READY; i++) {
      if (session.phase() == Phase.RESUMING) {
        gateway.invalidate(true);
      }
      session.advance(10_000);
    }
    assertThat(session.all(Effect.SendResume.class)).hasSize(3);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
    assertThat(session.last(Effect.Connect.class).url()).isEqualTo(ORIGINAL);
  }

  @Test
  void scenario_20_RES_7_RES_8_op_9_false_connects_to_the_original_url_waits_and_identifies_once() {
    session.forget();
    long before = session.now();
    gateway.invalidate(false);
    assertThat(session.all(Effect.AbandonSocket.class)).hasSize(1);
    assertThat(session.all(Effect.Connect.class)).containsExactly(new Effect.Connect(2, ORIGINAL));
    session.advance(60_000);
    List<Long> identifies = session.times(Effect.SendIdentify.class);
    assertThat(identifies).hasSize(1);
    assertThat(identifies.get(0) - before).isBetween(1_000L, 5_000L);
    assertThat(session.all(Effect.SendResume.class)).isEmpty();
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void INV_1_op_9_in_answer_to_identify_identifies_again_with_growing_waits() {
    ModelGateway fresh = new ModelGateway(new VirtualSession());
    fresh.answersIdentify = false;
    fresh.start();
    for (int i = 0; i < 9; i++) {
      fresh.invalidate(false);
      while (fresh.session.phase() != Phase.IDENTIFYING) {
        fresh.session.advance(100);
      }
    }
    List<Long> times = fresh.session.times(Effect.SendIdentify.class);
    assertThat(times.get(9) - times.get(8)).isGreaterThan(29_000);
  }

  @Test
  void op_9_true_without_a_session_identifies() {
    ModelGateway fresh = new ModelGateway(new VirtualSession());
    fresh.answersIdentify = false;
    fresh.start();
    fresh.invalidate(true);
    fresh.answersIdentify = true;
    fresh.session.advance(10_000);
    assertThat(fresh.session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void SEQ_4_new_session_forgets_the_old_sequence() {
    gateway.dispatch(500L, DispatchKind.OTHER);
    gateway.answersIdentify = false;
    gateway.close(4009);
    session.advance(45_000);
    assertThat(session.last(Effect.SendHeartbeat.class).sequence()).isNull();
    gateway.identified();
    assertThat(session.state().sequence()).isEqualTo(1);
  }

  @Test
  void scenario_25_SEQ_6_RES_5_replay_is_delivered_in_order_once_and_counted() {
    gateway.answersResume = false;
    gateway.dispatch(10L, DispatchKind.OTHER);
    gateway.drop();
    session.forget();
    gateway.dispatch(9L, DispatchKind.OTHER);
    gateway.dispatch(10L, DispatchKind.OTHER);
    assertThat(session.all(Effect.Deliver.class)).isEmpty();
    gateway.dispatch(11L, DispatchKind.OTHER);
    gateway.dispatch(12L, DispatchKind.OTHER);
    gateway.dispatch(13L, DispatchKind.RESUMED);
    assertThat(session.all(Effect.Deliver.class)).hasSize(3);
    assertThat(session.told(LifecycleEvent.Resumed.class))
        .containsExactly(new LifecycleEvent.Resumed(2, 2));
    assertThat(session.told(LifecycleEvent.DuplicateDropped.class)).hasSize(2);
    assertThat(session.state().sequence()).isEqualTo(13);
  }

  @Test
  void scenario_25_nothing_is_taken_for_repeated_after_RESUMED_even_if_the_count_begins_anew() {
    gateway.answersResume = false;
    gateway.dispatch(10L, DispatchKind.OTHER);
    gateway.drop();
    gateway.dispatch(11L, DispatchKind.RESUMED);
    session.forget();
    gateway.dispatch(1L, DispatchKind.OTHER);
    gateway.dispatch(2L, DispatchKind.OTHER);
    assertThat(session.all(Effect.Deliver.class)).hasSize(2);
    assertThat(session.told(LifecycleEvent.DuplicateDropped.class)).isEmpty();
    assertThat(session.state().sequence()).isEqualTo(11);
  }

  @Test
  void scenario_15_a_slow_replay_is_waited_for_as_long_as_it_comes_nearer() {
    gateway.answersResume = false;
    gateway.drop();
    for (long number = 2; number < 9; number++) {
      session.advance(50_000);
      gateway.dispatch(number, DispatchKind.OTHER);
    }
    assertThat(session.phase()).isEqualTo(Phase.RESUMING);
    gateway.dispatch(9L, DispatchKind.RESUMED);
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.all(Effect.Connect.class)).hasSize(2);
  }

  @Test
  void scenario_15_a_replay_that_stops_is_given_up() {
    gateway.answersResume = false;
    gateway.drop();
    gateway.dispatch(2L, DispatchKind.OTHER);
    session.advance(121_000);
    assertThat(session.told(LifecycleEvent.Disconnected.class))
        .extracting(LifecycleEvent.Disconnected::loss)
        .contains(LifecycleEvent.Loss.READY_TIMEOUT);
  }

  @Test
  void scenario_15_a_replay_without_an_end_is_given_up() {
    gateway.answersResume = false;
    gateway.drop();
    long connection = session.connection();
    for (long number = 2; session.connection() == connection && number < 100; number++) {
      session.advance(10_000);
      gateway.dispatch(number, DispatchKind.OTHER);
    }
    assertThat(session.now()).isBetween(600_000L, 660_000L);
  }

  @Test
  void RES_7_session_that_fell_out_of_the_replay_window_is_told_as_lost_and_the_next_one_goes_on() {
    gateway.dispatch(10L, DispatchKind.OTHER);
    gateway.answersResume = false;
    gateway.drop();
    session.forget();
    gateway.invalidate(false);
    assertThat(session.told(LifecycleEvent.SessionLost.class))
        .containsExactly(new LifecycleEvent.SessionLost(2, 10));
    session.advance(10_000);
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.told(LifecycleEvent.SessionLost.class)).hasSize(1);
  }

  @Test
  void RES_7_ready_in_answer_to_resume_tells_that_the_old_session_is_lost() {
    gateway.dispatch(10L, DispatchKind.OTHER);
    gateway.answersResume = false;
    gateway.drop();
    gateway.identified();
    assertThat(session.told(LifecycleEvent.SessionLost.class))
        .containsExactly(new LifecycleEvent.SessionLost(2, 10));
  }

  @Test
  void scenario_25_gap_is_visible() {
    session.forget();
    gateway.dispatch();
    gateway.dispatch(null, DispatchKind.OTHER);
    gateway.dispatch();
    assertThat(session.told(LifecycleEvent.SequenceGap.class)).isEmpty();
    gateway.dispatch(7L, DispatchKind.OTHER);
    assertThat(session.told(LifecycleEvent.SequenceGap.class))
        .containsExactly(new LifecycleEvent.SequenceGap(1, 3, 7));
  }

  @Test
  void resume_cut_short_goes_on_from_where_the_replay_got_to() {
    gateway.answersResume = false;
    for (long number = 2; number < 20; number++) {
      gateway.drop();
      session.advance(Math.max(0, session.dueIn(TimerKind.RECONNECT)));
      assertThat(session.phase()).isEqualTo(Phase.RESUMING);
      gateway.dispatch(number, DispatchKind.OTHER);
    }
    assertThat(session.last(Effect.SendResume.class).point().sequence()).isEqualTo(18);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
  }

  @Test
  void gateway_that_hangs_up_on_every_resume_is_asked_for_a_new_session_in_the_end() {
    gateway.answersResume = false;
    gateway.drop();
    for (int i = 0; i < 30 && session.phase() != Phase.READY; i++) {
      gateway.drop();
      session.advance(60_000);
    }
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.all(Effect.SendResume.class)).hasSizeBetween(3, 12);
  }

  @Test
  void ready_in_answer_to_resume_is_taken_as_a_new_session() {
    gateway.answersResume = false;
    gateway.drop();
    gateway.identified();
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.state().sequence()).isEqualTo(1);
  }

  @Test
  void scenario_27_reset_in_mid_stream_keeps_the_session() {
    gateway.dispatch();
    session.forget();
    session.input(new Input.Closed(1, null, "SocketException"));
    assertThat(session.last(Effect.SendResume.class).point().sequence()).isEqualTo(2);
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
    assertThat(session.told(LifecycleEvent.SessionLost.class)).isEmpty();
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_31_session_of_another_process_is_resumed() {
    ModelGateway next = new ModelGateway(new VirtualSession());
    next.session.input(new Input.Start(new ResumePoint("session-1", RESUME, 77)));
    assertThat(next.session.last(Effect.Connect.class).url()).isEqualTo(RESUME);
    assertThat(next.session.last(Effect.SendResume.class).point().sequence()).isEqualTo(77);
    assertThat(next.session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_37_frame_of_the_old_socket_is_discarded() {
    gateway.drop();
    session.forget();
    session.input(new Input.Dispatch(1, 99L, DispatchKind.OTHER));
    session.input(new Input.InvalidSession(1, false));
    session.input(new Input.Reconnect(1));
    session.input(new Input.HeartbeatRequested(1));
    session.input(new Input.Closed(1, 4004, ""));
    session.input(new Input.OtherFrame(1));
    assertThat(session.log).isEmpty();
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_39_unknown_frame_is_delivered_and_changes_nothing() {
    session.forget();
    session.input(new Input.OtherFrame(1));
    assertThat(session.log)
        .extracting(VirtualSession.Logged::effect)
        .containsExactly(new Effect.Deliver());
  }
}
