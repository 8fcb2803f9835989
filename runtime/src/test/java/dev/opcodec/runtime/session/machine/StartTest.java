package dev.opcodec.runtime.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.opcodec.runtime.session.machine.LifecycleEvent.Loss;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {
  private final ModelGateway gateway = new ModelGateway(new VirtualSession());
  private final VirtualSession session = gateway.session;

  @Test
  void HB_1_ID_1_identify_follows_hello_on_a_beating_connection() {
    gateway.saysHello = false;
    gateway.start();
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
    gateway.hello();
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
    assertThat(session.state().isRunning(TimerKind.HEARTBEAT)).isTrue();
  }

  @Test
  void each_step_is_told_when_it_is_taken() {
    gateway.start();
    assertThat(session.told(LifecycleEvent.class))
        .containsExactly(
            new LifecycleEvent.Connecting(1, "wss://gateway.example/"),
            new LifecycleEvent.Connected(1),
            new LifecycleEvent.HelloReceived(1, 41_250),
            new LifecycleEvent.Identifying(1),
            new LifecycleEvent.Established(1));
    session.forget();
    gateway.requestHeartbeat();
    session.advance(session.dueIn(TimerKind.HEARTBEAT));
    assertThat(session.told(LifecycleEvent.HeartbeatSent.class))
        .containsExactly(
            new LifecycleEvent.HeartbeatSent(1, true), new LifecycleEvent.HeartbeatSent(1, false));
    session.forget();
    gateway.drop();
    assertThat(session.told(LifecycleEvent.class))
        .containsExactly(
            new LifecycleEvent.Disconnected(1, Loss.CLOSED, null, "", true, 0),
            new LifecycleEvent.Connecting(2, "wss://resume.example/"),
            new LifecycleEvent.Connected(2),
            new LifecycleEvent.HelloReceived(2, 41_250),
            new LifecycleEvent.Resuming(2, 1),
            new LifecycleEvent.Resumed(2, 0));
    session.forget();
    session.input(new Input.CloseRequested());
    assertThat(session.told(LifecycleEvent.class))
        .containsExactly(new LifecycleEvent.Stopped(StopReason.CLOSED));
  }

  @Test
  void ID_2_RDY_2_ready_establishes_a_session_that_can_be_resumed() {
    gateway.start();
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.state().resumePoint())
        .isEqualTo(new ResumePoint("session-1", "wss://resume.example/", 1));
  }

  @Test
  void RDY_2_session_without_an_id_is_not_resumed() {
    gateway.answersIdentify = false;
    gateway.start();
    gateway.dispatch(1L, new DispatchKind.Ready("", ""));
    gateway.drop();
    assertThat(session.state().resumePoint()).isNull();
    assertThat(session.all(Effect.SendResume.class)).isEmpty();
  }

  @Test
  void RES_2_session_without_a_sequence_is_not_resumed() {
    gateway.answersIdentify = false;
    gateway.start();
    gateway.dispatch(null, new DispatchKind.Ready("session", "wss://resume.example/"));
    gateway.drop();
    assertThat(session.all(Effect.SendResume.class)).isEmpty();
  }

  @Test
  void SEQ_4_sequence_may_begin_at_zero() {
    gateway.answersIdentify = false;
    gateway.start();
    gateway.dispatch(0L, new DispatchKind.Ready("session", ""));
    assertThat(session.state().sequence()).isZero();
  }

  @Test
  void scenario_14_no_hello_times_out_and_is_tried_again_with_backoff() {
    gateway.saysHello = false;
    gateway.start();
    session.advance(600_000);
    assertThat(session.told(LifecycleEvent.Disconnected.class))
        .extracting(LifecycleEvent.Disconnected::loss)
        .containsOnly(Loss.HELLO_TIMEOUT);
    List<Long> connects = session.times(Effect.Connect.class);
    assertThat(connects).hasSizeBetween(6, 15);
    assertThat(connects.get(1)).isBetween(30_500L, 31_000L);
  }

  @Test
  void a_connection_that_never_opens_times_out() {
    VirtualSession silent = new VirtualSession();
    silent.input(new Input.Start(null));
    silent.advance(20_000);
    assertThat(silent.phase()).isEqualTo(Phase.WAITING);
    assertThat(silent.last(Effect.AbandonSocket.class).connection()).isEqualTo(1);
  }

  @Test
  void scenario_15_no_ready_times_out_and_identifies_on_a_new_connection() {
    gateway.answersIdentify = false;
    gateway.start();
    session.advance(62_000);
    assertThat(session.all(Effect.SendIdentify.class))
        .containsExactly(new Effect.SendIdentify(1), new Effect.SendIdentify(2));
  }

  @Test
  void scenario_15_no_resumed_times_out_resumes_a_bounded_number_of_times_then_identifies() {
    gateway.start();
    gateway.answersResume = false;
    gateway.drop();
    session.advance(600_000);
    assertThat(session.all(Effect.SendResume.class)).hasSize(3);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(2);
    assertThat(session.phase()).isEqualTo(Phase.READY);
  }

  @Test
  void scenario_16_delays_grow_with_jitter_until_ready() {
    gateway.saysHello = true;
    gateway.answersIdentify = false;
    gateway.start();
    for (int i = 0; i < 8; i++) {
      gateway.close(4000);
      session.advance(session.dueIn(TimerKind.RECONNECT));
    }
    List<Long> delays = delays();
    for (int i = 0; i < delays.size(); i++) {
      long whole = Math.min(1_000L << i, 60_000);
      assertThat(delays.get(i)).isBetween(whole / 2, whole);
    }
    assertThat(delays).doesNotContain(500L, 1_000L);
  }

  @Test
  void scenario_16_backoff_begins_anew_after_ready_and_not_after_a_connect() {
    gateway.answersIdentify = false;
    gateway.start();
    for (int i = 0; i < 4; i++) {
      gateway.close(4000);
      session.advance(session.dueIn(TimerKind.RECONNECT));
    }
    gateway.identified();
    session.advance(60_000);
    session.forget();
    gateway.drop();
    assertThat(delays()).containsExactly(0L);
  }

  @Test
  void scenario_16_gateway_that_says_ready_and_hangs_up_is_not_hammered() {
    gateway.start();
    long end = session.now() + 3_600_000;
    while (session.now() < end) {
      if (session.phase() == Phase.READY) {
        gateway.drop();
      } else {
        session.advance(session.dueIn(TimerKind.RECONNECT));
      }
    }
    assertThat(session.all(Effect.Connect.class)).hasSizeBetween(100, 735);
  }

  @Test
  void scenario_16_a_day_of_quiet_allows_no_more_connections_at_once() {
    gateway.start();
    session.advance(86_400_000);
    session.forget();
    for (int i = 0; i < 100 && session.phase() == Phase.READY; i++) {
      gateway.drop();
    }
    assertThat(session.all(Effect.Connect.class)).hasSize(10);
  }

  @Test
  void ID_7_used_up_identifies_hold_up_new_sessions_before_they_connect_and_no_resume() {
    Pacing rare =
        new Pacing(1_000, 60_000, 3, 1_000, 5_000, new Rate(10, 5_000), new Rate(1, 3_600_000));
    MachineSettings settings =
        new MachineSettings(
            "wss://gateway.example/",
            CloseCodes::action,
            Timeouts.DEFAULT,
            rare,
            SendLimits.DEFAULT);
    ModelGateway other = new ModelGateway(new VirtualSession(settings, 3));
    other.start();
    other.drop();
    assertThat(other.session.phase()).isEqualTo(Phase.READY);
    assertThat(other.session.now()).isZero();
    other.close(4009);
    assertThat(other.session.phase()).isEqualTo(Phase.WAITING);
    assertThat(other.session.dueIn(TimerKind.RECONNECT)).isEqualTo(3_600_000);
    other.session.advance(3_600_000);
    assertThat(other.session.phase()).isEqualTo(Phase.READY);
    assertThat(other.session.all(Effect.SendIdentify.class)).hasSize(2);
  }

  @Test
  void scenario_24_RDY_5_dispatch_before_ready_is_delivered() {
    gateway.answersIdentify = false;
    gateway.start();
    session.forget();
    gateway.dispatch(1L, DispatchKind.OTHER);
    assertThat(session.all(Effect.Deliver.class)).hasSize(1);
    gateway.dispatch(2L, new DispatchKind.Ready("session", ""));
    assertThat(session.all(Effect.Deliver.class)).hasSize(2);
    assertThat(session.state().sequence()).isEqualTo(2);
  }

  @Test
  void scenario_28_first_connect_refused_is_tried_again_with_backoff() {
    gateway.accepts = false;
    gateway.start();
    session.advance(10_000);
    gateway.accepts = true;
    session.advance(60_000);
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(delays().get(0)).isBetween(500L, 1_000L);
    assertThat(delays().get(1)).isBetween(1_000L, 2_000L);
  }

  @Test
  void scenario_29_second_identify_waits_for_the_gate_and_beats_meanwhile() {
    gateway.start();
    gateway.grantsIdentify = false;
    gateway.close(4009);
    session.advance(3_600_000);
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(1);
    assertThat(session.phase()).isEqualTo(Phase.AWAITING_IDENTIFY);
    session.input(new Input.IdentifyPermitted(session.connection()));
    assertThat(session.all(Effect.SendIdentify.class)).hasSize(2);
  }

  @Test
  void scenario_29_ID_7_crash_loop_does_not_burn_the_starts_of_a_day() {
    gateway.start();
    long end = 86_400_000;
    while (session.now() < end) {
      if (session.phase() == Phase.READY) {
        gateway.close(4009);
      } else {
        session.advance(1_000);
      }
    }
    assertThat(gateway.starts).isBetween(100, 975);
  }

  @Test
  void scenario_30_resume_does_not_ask_the_gate() {
    gateway.start();
    gateway.grantsIdentify = false;
    session.forget();
    gateway.drop();
    assertThat(session.phase()).isEqualTo(Phase.READY);
    assertThat(session.all(Effect.RequestIdentify.class)).isEmpty();
  }

  @Test
  void a_request_to_the_gate_is_withdrawn_with_its_connection() {
    gateway.grantsIdentify = false;
    gateway.start();
    gateway.drop();
    assertThat(session.all(Effect.WithdrawIdentify.class))
        .containsExactly(new Effect.WithdrawIdentify(1));
    session.advance(2_000);
    session.input(new Input.IdentifyPermitted(1));
    assertThat(session.all(Effect.SendIdentify.class)).isEmpty();
  }

  @Test
  void a_gate_that_fails_is_tried_again_with_backoff() {
    gateway.grantsIdentify = false;
    gateway.start();
    session.input(new Input.IdentifyDenied(1));
    assertThat(session.phase()).isEqualTo(Phase.WAITING);
    session.advance(1_000);
    assertThat(session.all(Effect.RequestIdentify.class)).hasSize(2);
  }

  @Test
  void a_frame_that_outruns_the_news_of_its_connection_is_not_lost() {
    VirtualSession fast = new VirtualSession();
    fast.input(new Input.Start(null));
    fast.input(new Input.Hello(1, 41_250));
    fast.input(new Input.Opened(1));
    assertThat(fast.phase()).isEqualTo(Phase.AWAITING_IDENTIFY);
  }

  private List<Long> delays() {
    return session.told(LifecycleEvent.Disconnected.class).stream()
        .map(LifecycleEvent.Disconnected::retryInMillis)
        .toList();
  }
}
